package vn.quyche.demonstration;

import java.util.List;
import java.util.Map;

/** The matters of the fictional province: what its bodies had to bring before the organs. */
final class Business {

    private static final long MILLION = 1_000_000L;

    private Business() {}

    /**
     * A matter to be filed.
     *
     * @param account who files it
     * @param subject a subject of the catalogue
     * @param conclusion what the organ concludes
     * @param product what the task that follows must yield
     */
    record Case(
            String account,
            String subject,
            Map<String, Object> facts,
            String title,
            String summary,
            String conclusion,
            String product) {}

    /** Matters that the Standing Group settles by delegation. */
    static List<Case> delegated() {
        return List.of(
                money(
                        2_500,
                        "REVENUE_SURPLUS",
                        "Phân bổ kinh phí từ nguồn tăng thu ngân sách để sửa chữa hồ chứa nước số 3"),
                money(1_200, "OFF_ESTIMATE", "Bổ sung kinh phí ngoài dự toán tu sửa trường nội trú huyện 04"),
                disaster("Sử dụng nguồn hỗ trợ khắc phục sạt lở đường liên xã khu vực 07"),
                money(800, "RESERVE_FUND", "Sử dụng quỹ dự trữ tài chính mua vật tư phòng, chống dịch gia súc"),
                event("Tổ chức lễ kỷ niệm ngày thành lập Đảng bộ tỉnh"),
                money(2_900, "CARRY_OVER", "Phân bổ nguồn kết dư cho công trình cấp nước xã vùng cao"),
                asked("Xin ý kiến về kế hoạch sắp xếp các chợ trung tâm huyện"),
                money(1_750, "AID_OTHER_PROVINCE", "Sử dụng kinh phí tỉnh bạn hỗ trợ xây nhà cho hộ nghèo"),
                fundraising("Phát động ủng hộ Quỹ Vì người nghèo năm nay"),
                money(2_100, "OTHER_SUPPORT", "Phân bổ khoản hỗ trợ bổ sung cho trạm y tế ba xã biên giới"),
                money(650, "OFF_ESTIMATE", "Bổ sung kinh phí tổ chức diễn tập khu vực phòng thủ"),
                disaster("Sử dụng nguồn hỗ trợ cứu trợ khẩn cấp sau lũ quét khu vực 02"),
                event("Tổ chức tuần văn hóa, du lịch của tỉnh"),
                money(2_400, "REVENUE_SURPLUS", "Phân bổ nguồn tăng thu cho dự án số hóa hồ sơ đất đai giai đoạn 1"));
    }

    /** Matters for which the Standing Committee gives policy. */
    static List<Case> reserved() {
        return List.of(
                money(12_000, "REVENUE_SURPLUS", "Phân bổ kinh phí từ nguồn tăng thu để nâng cấp đường tỉnh số 5"),
                of(
                        "budget.advance",
                        Map.of("advanceKind", "ESTIMATE_ADVANCE", "amount", 30_000 * MILLION),
                        "Ứng trước dự toán ngân sách tỉnh cho dự án kè sông đoạn qua thành phố",
                        "Đồng ý chủ trương ứng trước dự toán như đề nghị."),
                of(
                        "investment.public-plan",
                        Map.of(),
                        "Điều chỉnh kế hoạch đầu tư công trung hạn",
                        "Đồng ý chủ trương điều chỉnh danh mục như đề nghị."),
                money(5_500, "CARRY_OVER", "Phân bổ nguồn kết dư ngân sách cho chương trình nước sạch nông thôn"),
                of(
                        "economy.mechanism-policy",
                        Map.of(),
                        "Chính sách hỗ trợ phát triển cây dược liệu",
                        "Thống nhất cho ý kiến về dự thảo chính sách."),
                of(
                        "investment.master-plan",
                        Map.of("planKind", "INTER_DISTRICT_PLAN"),
                        "Quy hoạch vùng liên huyện phía bắc",
                        "Đồng ý chủ trương lập quy hoạch."));
    }

    /** A matter that no provision covers. */
    static Case unruled() {
        return of("award.ceremonial-banner", Map.of(), "Tặng Bức trướng của Tỉnh ủy cho đơn vị 12", "");
    }

    private static Case money(long millions, String source, String title) {
        return of(
                "budget.off-estimate-spending",
                Map.of("amount", millions * MILLION, "source", source),
                title,
                "Đồng ý phương án phân bổ " + grouped(millions)
                        + " triệu đồng như đề nghị của Ban cán sự đảng UBND tỉnh.");
    }

    private static Case disaster(String title) {
        return of(
                "budget.disaster-support",
                Map.of("speciallyUrgent", false),
                title,
                "Thống nhất cho ý kiến sử dụng nguồn hỗ trợ đúng đối tượng, đúng mục đích.");
    }

    private static Case event(String title) {
        return of("economy.event", Map.of(), title, "Đồng ý chủ trương tổ chức, bảo đảm thiết thực, tiết kiệm.");
    }

    private static Case fundraising(String title) {
        return of("economy.fundraising", Map.of(), title, "Thống nhất cho ý kiến về kế hoạch vận động.");
    }

    private static Case asked(String title) {
        return of(
                "economy.on-request",
                Map.of("requester", "PEOPLES_COMMITTEE_PARTY_GROUP"),
                title,
                "Thống nhất nội dung xin ý kiến; thực hiện từng bước, không gây xáo trộn.");
    }

    private static Case of(String subject, Map<String, Object> facts, String title, String conclusion) {
        return new Case(
                "bcs-ubnd",
                subject,
                facts,
                title,
                "Ban cán sự đảng UBND tỉnh đã họp, thống nhất và trình xem xét. Hồ sơ gồm tờ trình và phương án kèm theo.",
                conclusion,
                "Báo cáo kết quả thực hiện");
    }

    private static String grouped(long millions) {
        return millions < 1_000
                ? String.valueOf(millions)
                : millions / 1_000 + "." + "%03d".formatted(millions % 1_000);
    }
}
