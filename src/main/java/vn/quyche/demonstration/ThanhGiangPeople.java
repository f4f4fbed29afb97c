package vn.quyche.demonstration;

import static vn.quyche.kernel.OrganId.COMMITTEE_OFFICE;
import static vn.quyche.kernel.OrganId.INSPECTION_COMMISSION;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.util.List;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Membership;
import vn.quyche.organs.PostKind;

/** The people of Thanh Giang under the names of their roles, their seats, posts and assignments. */
final class ThanhGiangPeople extends Roster {

    private static final String CHIEF_OF_OFFICE = "bch-16";
    private static final String INSPECTION_CHAIR = "btv-05";
    private static final List<String> LEADERS = List.of("secretary", "standing-deputy", "chairman");

    ThanhGiangPeople() {
        committee();
        leadership();
        standingCommitteePosts();
        subordinateSecretaries();
        partyGroups();
        commission();
        clerks();
    }

    /** The account name of a seat: the leaders by office, the others by number. */
    static String member(int seat) {
        if (seat <= LEADERS.size()) {
            return LEADERS.get(seat - 1);
        }
        return (seat <= ThanhGiang.STANDING_COMMITTEE_SEATS ? "btv-%02d" : "bch-%02d").formatted(seat);
    }

    /** Whose account it is: those of the Office and the Commission belong to people who are members too. */
    static String behind(String account) {
        return switch (account) {
            case "office" -> CHIEF_OF_OFFICE;
            case "ubkt" -> INSPECTION_CHAIR;
            default -> account;
        };
    }

    private void committee() {
        for (var seat = 1; seat <= ThanhGiang.COMMITTEE_SEATS; seat++) {
            var key = member(seat);
            person(key, name(key, seat));
            seat(key, PROVINCIAL_COMMITTEE, Membership.Entry.ELECTED);
            if (seat <= ThanhGiang.STANDING_COMMITTEE_SEATS) {
                seat(key, STANDING_COMMITTEE, Membership.Entry.ELECTED);
            }
            if (LEADERS.contains(key)) {
                seat(key, STANDING_GROUP, Membership.Entry.EX_OFFICIO);
            }
        }
    }

    private static String name(String key, int seat) {
        return switch (key) {
            case "secretary" -> "Bí thư Tỉnh ủy";
            case "standing-deputy" -> "Phó Bí thư Thường trực";
            case "chairman" -> "Phó Bí thư, Chủ tịch UBND";
            case CHIEF_OF_OFFICE -> "Chánh Văn phòng";
            case INSPECTION_CHAIR -> "Chủ nhiệm Ủy ban Kiểm tra";
            default -> "Ủy viên %02d".formatted(seat);
        };
    }

    private void leadership() {
        post("secretary", PROVINCIAL_COMMITTEE, PostKind.SECRETARY, "Bí thư Tỉnh ủy");
        post(
                "standing-deputy",
                PROVINCIAL_COMMITTEE,
                PostKind.STANDING_DEPUTY_SECRETARY,
                "Phó Bí thư Thường trực Tỉnh ủy");
        post(
                "chairman",
                PROVINCIAL_COMMITTEE,
                PostKind.DEPUTY_SECRETARY_CHAIRMAN,
                "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh");
        post(CHIEF_OF_OFFICE, COMMITTEE_OFFICE, PostKind.CHIEF_OF_OFFICE, "Chánh Văn phòng Tỉnh ủy");
        person("specialist", "Chuyên viên Văn phòng 01");
        post("specialist", COMMITTEE_OFFICE, PostKind.OFFICE_SPECIALIST, "Chuyên viên Văn phòng Tỉnh ủy");
        person("admin", "Quản trị hệ thống");
    }

    private void standingCommitteePosts() {
        head("btv-04", "ORGANIZATION_BOARD", "Trưởng Ban Tổ chức Tỉnh ủy");
        head("btv-06", "PROPAGANDA_BOARD", "Trưởng Ban Tuyên giáo Tỉnh ủy");
        head("btv-07", "MASS_MOBILIZATION_BOARD", "Trưởng Ban Dân vận Tỉnh ủy");
        head("btv-08", "INTERNAL_AFFAIRS_BOARD", "Trưởng Ban Nội chính Tỉnh ủy");
        head("bch-36", "PARTY_NEWSPAPER", "Tổng Biên tập Báo Thanh Giang");
        head("bch-37", "POLITICAL_SCHOOL", "Hiệu trưởng Trường Chính trị tỉnh");
        head("bch-33", "YOUTH_UNION", "Bí thư Tỉnh đoàn");
    }

    private void subordinateSecretaries() {
        secretaryOf(1, "btv-15", "Bí thư Huyện ủy 01");
        for (var number = 2; number <= 8; number++) {
            secretaryOf(number, member(15 + number), "Bí thư Huyện ủy %02d".formatted(number));
        }
        secretaryOf(9, "bch-24", "Bí thư Thị ủy 09");
        secretaryOf(10, "btv-13", "Bí thư Thành ủy Thanh Giang");
        secretaryOf(11, "bch-25", "Bí thư Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh");
        secretaryOf(12, "btv-11", "Bí thư Đảng ủy Công an tỉnh");
        secretaryOf(13, "bch-26", "Bí thư Đảng ủy Bộ đội Biên phòng tỉnh");
        secretaryOf(14, "secretary", "Bí thư Đảng ủy Quân sự tỉnh");
        post(
                "btv-12",
                ThanhGiangOrgans.subordinate(14),
                PostKind.DEPUTY_SECRETARY,
                "Phó Bí thư Đảng ủy Quân sự tỉnh, Chỉ huy trưởng");
    }

    private void secretaryOf(int number, String key, String title) {
        post(key, ThanhGiangOrgans.subordinate(number), PostKind.SECRETARY, title);
    }

    private void partyGroups() {
        partyGroup("PEOPLES_COUNCIL_PARTY_GROUP", "btv-09", "Bí thư Đảng đoàn, Chủ tịch HĐND tỉnh", 38, 41);
        partyGroup("PEOPLES_COMMITTEE_PARTY_BOARD", "chairman", "Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh", 42, 44);
        deputyInPeoplesCommittee();
        partyGroup("COURT_PARTY_BOARD", "bch-27", "Bí thư Ban cán sự đảng, Chánh án TAND tỉnh", 46, 49);
        partyGroup("PROCURACY_PARTY_BOARD", "bch-28", "Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh", 50, 53);
        partyGroup("FATHERLAND_FRONT_PARTY_GROUP", "btv-14", "Bí thư Đảng đoàn, Chủ tịch Ủy ban MTTQ tỉnh", 38, 41);
        partyGroup("WOMENS_UNION_PARTY_GROUP", "bch-29", "Bí thư Đảng đoàn, Chủ tịch Hội Phụ nữ", 42, 45);
        partyGroup("FARMERS_UNION_PARTY_GROUP", "bch-30", "Bí thư Đảng đoàn, Chủ tịch Hội Nông dân", 46, 49);
        partyGroup("VETERANS_PARTY_GROUP", "bch-31", "Bí thư Đảng đoàn, Chủ tịch Hội Cựu chiến binh", 50, 53);
        partyGroup("LABOUR_PARTY_GROUP", "bch-32", "Bí thư Đảng đoàn, Chủ tịch Liên đoàn Lao động", 38, 41);
        partyGroup("ARTS_PARTY_GROUP", "bch-34", "Bí thư Đảng đoàn, Chủ tịch Hội Văn học - Nghệ thuật", 42, 45);
        partyGroup("SCIENCE_PARTY_GROUP", "bch-35", "Bí thư Đảng đoàn, Chủ tịch Liên hiệp Hội KH&KT", 46, 49);
    }

    private void deputyInPeoplesCommittee() {
        var title = "Phó Bí thư Ban cán sự đảng, Phó Chủ tịch UBND tỉnh";
        post("btv-10", ThanhGiang.PEOPLES_COMMITTEE_PARTY_BOARD, PostKind.DEPUTY_SECRETARY, title);
        seat("btv-10", ThanhGiang.PEOPLES_COMMITTEE_PARTY_BOARD, Membership.Entry.DESIGNATED);
    }

    /** The secretary, and the members, who are designated. */
    private void partyGroup(String code, String secretary, String title, int firstMember, int lastMember) {
        var body = new OrganId(code);
        post(secretary, body, PostKind.SECRETARY, title);
        seat(secretary, body, Membership.Entry.EX_OFFICIO);
        for (var seat = firstMember; seat <= lastMember; seat++) {
            seat(member(seat), body, Membership.Entry.DESIGNATED);
        }
    }

    private void commission() {
        post(INSPECTION_CHAIR, INSPECTION_COMMISSION, PostKind.INSPECTION_CHAIR, "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy");
        post("bch-54", INSPECTION_COMMISSION, PostKind.INSPECTION_DEPUTY_CHAIR, "Phó Chủ nhiệm Thường trực");
        post("bch-55", INSPECTION_COMMISSION, PostKind.INSPECTION_DEPUTY_CHAIR, "Phó Chủ nhiệm");
        for (var key : List.of(INSPECTION_CHAIR, "bch-54", "bch-55")) {
            seat(key, INSPECTION_COMMISSION, Membership.Entry.ELECTED);
        }
        for (var number = 4; number <= 9; number++) {
            var key = "ubkt-%02d".formatted(number);
            person(key, "Ủy viên Ủy ban Kiểm tra %02d".formatted(number));
            seat(key, INSPECTION_COMMISSION, Membership.Entry.ELECTED);
        }
    }

    private void clerks() {
        person("bcs-ubnd", "Thư ký Ban cán sự đảng UBND");
        post("bcs-ubnd", ThanhGiang.PEOPLES_COMMITTEE_PARTY_BOARD, PostKind.CLERK, "Thư ký Ban cán sự đảng");
        person("huyen-01", "Chánh Văn phòng Huyện ủy 01");
        post("huyen-01", ThanhGiang.FIRST_SUBORDINATE, PostKind.CLERK, "Chánh Văn phòng Huyện ủy 01");
    }
}
