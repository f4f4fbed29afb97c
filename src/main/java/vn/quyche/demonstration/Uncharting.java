package vn.quyche.demonstration;

import java.util.Map;
import vn.quyche.demonstration.Business.Case;

/** The matters of {@link Uncharted}. */
final class Uncharting {

    static final Case BANNER = filed(
            "award.ceremonial-banner",
            Map.of(),
            "Tặng Bức trướng của Tỉnh ủy cho trường nội trú huyện 02",
            "Thống nhất tặng Bức trướng nhân kỷ niệm 60 năm thành lập trường.");

    static final Case REGION = filed(
            "economy.on-request",
            Map.of("requester", "OTHER"),
            "Xin ý kiến về đề án liên kết phát triển vùng với hai tỉnh bạn",
            "Đồng ý chủ trương tham gia đề án; giao Ban cán sự đảng UBND tỉnh chuẩn bị nội dung ký kết.");

    static final Case LANDSLIDE = filed(
            "budget.disaster-support",
            Map.of("speciallyUrgent", false, "amount", 4_200_000_000L),
            "Sử dụng 4,2 tỷ đồng hỗ trợ khắc phục sạt lở đường liên xã khu vực 03",
            "Thống nhất sử dụng nguồn hỗ trợ đúng mục đích; báo cáo Ban Thường vụ tại phiên gần nhất.");

    static final Case EMBANKMENT = filed(
            "budget.off-estimate-spending",
            Map.of("amount", 1_900_000_000L, "source", "RESERVE_FUND"),
            "Gia cố khẩn cấp kè suối qua thị trấn 05 trước mùa lũ",
            "Đồng ý phương án gia cố; giao Ban cán sự đảng UBND tỉnh chỉ đạo thi công ngay.");

    static final Case SCHOOL = filed(
            "budget.off-estimate-spending",
            Map.of("amount", 2_700_000_000L, "source", "REVENUE_SURPLUS"),
            "Phân bổ nguồn tăng thu để sửa chữa trường bán trú xã vùng cao",
            "Đồng ý chủ trương phân bổ 3,4 tỷ đồng như đề nghị.");

    static final Case ADVANCE = filed(
            "budget.advance",
            Map.of("advanceKind", "ESTIMATE_ADVANCE"),
            "Ứng trước dự toán cho dự án hồ chứa nước số 9, chờ thống nhất hướng tuyến",
            "");

    static final Case FESTIVAL =
            filed("economy.event", Map.of(), "Tổ chức ngày hội văn hóa các dân tộc vùng Tây Bắc", "");

    private Uncharting() {}

    private static Case filed(String subject, Map<String, Object> facts, String title, String conclusion) {
        return new Case(
                "bcs-ubnd",
                subject,
                facts,
                title,
                "Ban cán sự đảng UBND tỉnh đã họp, thống nhất và trình xem xét. Hồ sơ gồm tờ trình và phương án kèm theo.",
                conclusion,
                "Báo cáo kết quả thực hiện");
    }
}
