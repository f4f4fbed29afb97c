package vn.quyche.demonstration;

import static vn.quyche.kernel.OrganId.COMMITTEE_OFFICE;
import static vn.quyche.kernel.OrganId.INSPECTION_COMMISSION;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;

/** The bodies of Thanh Giang, of the kinds that the regulation's province has. */
final class ThanhGiangOrgans {

    private static final int COMMISSION_SEATS = 9;
    private static final int PARTY_GROUP_SEATS = 5;

    private final List<Organ> organs = new ArrayList<>();

    private ThanhGiangOrgans() {}

    static List<Organ> all() {
        var province = new ThanhGiangOrgans();
        province.leadingBodies();
        province.advisoryBodies();
        province.partyGroups();
        province.subordinates();
        return province.organs;
    }

    private void leadingBodies() {
        organs.add(new Organ(
                PROVINCIAL_COMMITTEE,
                "Ban Chấp hành Đảng bộ tỉnh Thanh Giang",
                "Ban Chấp hành",
                OrganKind.PROVINCIAL_COMMITTEE,
                Optional.empty(),
                ThanhGiang.COMMITTEE_SEATS,
                DateRange.from(ThanhGiang.CONGRESS)));
        add(
                STANDING_COMMITTEE.code(),
                "Ban Thường vụ Tỉnh ủy Thanh Giang",
                "Ban Thường vụ",
                OrganKind.STANDING_COMMITTEE,
                ThanhGiang.STANDING_COMMITTEE_SEATS);
        add(STANDING_GROUP.code(), "Thường trực Tỉnh ủy Thanh Giang", "Thường trực", OrganKind.STANDING_GROUP, 3);
        add(
                INSPECTION_COMMISSION.code(),
                "Ủy ban Kiểm tra Tỉnh ủy Thanh Giang",
                "Ủy ban Kiểm tra",
                OrganKind.INSPECTION_COMMISSION,
                COMMISSION_SEATS);
        add(COMMITTEE_OFFICE.code(), "Văn phòng Tỉnh ủy Thanh Giang", "Văn phòng Tỉnh ủy", OrganKind.OFFICE, 0);
    }

    private void advisoryBodies() {
        board("ORGANIZATION_BOARD", "Ban Tổ chức");
        board("PROPAGANDA_BOARD", "Ban Tuyên giáo");
        board("MASS_MOBILIZATION_BOARD", "Ban Dân vận");
        board("INTERNAL_AFFAIRS_BOARD", "Ban Nội chính");
        add("PARTY_NEWSPAPER", "Báo Thanh Giang", "Báo Thanh Giang", OrganKind.PARTY_UNIT, 0);
        add("POLITICAL_SCHOOL", "Trường Chính trị tỉnh Thanh Giang", "Trường Chính trị", OrganKind.PARTY_UNIT, 0);
    }

    private void board(String code, String name) {
        add(code, name + " Tỉnh ủy Thanh Giang", name, OrganKind.ADVISORY_BODY, 0);
    }

    private void partyGroups() {
        group("PEOPLES_COUNCIL_PARTY_GROUP", "Đảng đoàn Hội đồng nhân dân tỉnh", "Đảng đoàn HĐND tỉnh");
        partyBoard(
                "PEOPLES_COMMITTEE_PARTY_BOARD", "Ban cán sự đảng Ủy ban nhân dân tỉnh", "Ban cán sự đảng UBND tỉnh");
        partyBoard("COURT_PARTY_BOARD", "Ban cán sự đảng Tòa án nhân dân tỉnh", "Ban cán sự đảng TAND tỉnh");
        partyBoard(
                "PROCURACY_PARTY_BOARD", "Ban cán sự đảng Viện kiểm sát nhân dân tỉnh", "Ban cán sự đảng VKSND tỉnh");
        group("FATHERLAND_FRONT_PARTY_GROUP", "Đảng đoàn Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Đảng đoàn MTTQ tỉnh");
        group("WOMENS_UNION_PARTY_GROUP", "Đảng đoàn Hội Liên hiệp Phụ nữ tỉnh", "Đảng đoàn Hội Phụ nữ");
        group("FARMERS_UNION_PARTY_GROUP", "Đảng đoàn Hội Nông dân tỉnh", "Đảng đoàn Hội Nông dân");
        group("VETERANS_PARTY_GROUP", "Đảng đoàn Hội Cựu chiến binh tỉnh", "Đảng đoàn Hội Cựu chiến binh");
        group("LABOUR_PARTY_GROUP", "Đảng đoàn Liên đoàn Lao động tỉnh", "Đảng đoàn Liên đoàn Lao động");
        group("ARTS_PARTY_GROUP", "Đảng đoàn Hội Văn học - Nghệ thuật tỉnh", "Đảng đoàn Hội Văn học - Nghệ thuật");
        group(
                "SCIENCE_PARTY_GROUP",
                "Đảng đoàn Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
                "Đảng đoàn Liên hiệp các Hội KH&KT");
        add(
                "YOUTH_UNION",
                "Ban Thường vụ Tỉnh đoàn Thanh Giang",
                "Ban Thường vụ Tỉnh đoàn",
                OrganKind.MASS_ORGANIZATION,
                0);
    }

    private void group(String code, String name, String shortName) {
        add(code, name, shortName, OrganKind.PARTY_GROUP, PARTY_GROUP_SEATS);
    }

    private void partyBoard(String code, String name, String shortName) {
        add(code, name, shortName, OrganKind.PARTY_BOARD, PARTY_GROUP_SEATS);
    }

    private void subordinates() {
        for (var number = 1; number <= 8; number++) {
            subordinate(number, "Huyện ủy %02d".formatted(number));
        }
        subordinate(9, "Thị ủy 09");
        subordinate(10, "Thành ủy Thanh Giang");
        subordinate(11, "Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh");
        subordinate(12, "Đảng ủy Công an tỉnh");
        subordinate(13, "Đảng ủy Bộ đội Biên phòng tỉnh");
        subordinate(14, "Đảng ủy Quân sự tỉnh");
    }

    private void subordinate(int number, String name) {
        add(subordinate(number).code(), name, name, OrganKind.SUBORDINATE_COMMITTEE, 0);
    }

    static OrganId subordinate(int number) {
        return new OrganId("SUBORDINATE_%02d".formatted(number));
    }

    private void add(String code, String name, String shortName, OrganKind kind, int seats) {
        organs.add(new Organ(
                new OrganId(code),
                name,
                shortName,
                kind,
                Optional.of(PROVINCIAL_COMMITTEE),
                seats,
                DateRange.from(ThanhGiang.CONGRESS)));
    }
}
