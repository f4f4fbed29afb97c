package vn.quyche.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quyche.organs.Assignment;

/** What the members of Thanh Giang look after: subordinate bodies and fields of work. */
final class ThanhGiangAssignments {

    private final List<Assignment> assignments = new ArrayList<>();

    private ThanhGiangAssignments() {}

    static List<Assignment> all() {
        var all = new ThanhGiangAssignments();
        all.localities();
        all.fields();
        return all.assignments;
    }

    /** The deputies share thirteen of the fourteen, six and seven; the military's is the Secretary's. */
    private void localities() {
        for (var number : List.of(2, 3, 4, 5, 9, 11)) {
            looksAfter("standing-deputy", Assignment.Kind.IN_CHARGE, number);
        }
        for (var number : List.of(1, 6, 7, 8, 10, 12, 13)) {
            looksAfter("chairman", Assignment.Kind.IN_CHARGE, number);
        }
        looksAfter("secretary", Assignment.Kind.IN_CHARGE, 14);
        var monitors =
                List.of("btv-07", "btv-08", "btv-10", "btv-04", "btv-09", "btv-05", "btv-06", "btv-14", "btv-11");
        for (var number = 1; number <= 9; number++) {
            looksAfter(monitors.get(number - 1), Assignment.Kind.MONITOR, number);
        }
    }

    private void looksAfter(String key, Assignment.Kind kind, int number) {
        assignments.add(new Assignment(
                Roster.id(key), kind, Optional.of(ThanhGiangOrgans.subordinate(number)), "", Roster.TERM));
    }

    private void fields() {
        field("secretary", "Phụ trách chung; quốc phòng, an ninh");
        field("standing-deputy", "Công việc hằng ngày; xây dựng Đảng; các cơ quan tham mưu, giúp việc");
        field("chairman", "Kinh tế - xã hội, ngân sách, đầu tư");
        field("btv-04", "Tổ chức, cán bộ");
        field("btv-05", "Kiểm tra, giám sát");
        field("btv-06", "Tuyên giáo, văn hóa");
        field("btv-07", "Dân vận, dân tộc, tôn giáo");
        field("btv-08", "Nội chính, phòng chống tham nhũng, tiêu cực");
        field("btv-09", "Hội đồng nhân dân");
        field("btv-10", "Nông nghiệp, nông thôn");
        field("btv-11", "An ninh, trật tự");
        field("btv-12", "Quốc phòng");
        field("btv-14", "Mặt trận, đoàn thể");
    }

    private void field(String key, String words) {
        assignments.add(
                new Assignment(Roster.id(key), Assignment.Kind.IN_CHARGE, Optional.empty(), words, Roster.TERM));
    }
}
