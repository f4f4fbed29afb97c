package vn.quyche.demonstration;

import java.util.Map;
import vn.quyche.demonstration.Business.Case;

/** The matters of {@link Entrusted}. */
final class Entrusting {

    static final Case IRRIGATION = spending(
            3_200,
            "CARRY_OVER",
            "Phân bổ nguồn kết dư cho kênh tưới xã vùng thấp",
            "Đồng ý phương án phân bổ 3.200 triệu đồng trong phạm vi Ban Thường vụ ủy quyền.");

    static final Case CLINIC = spending(
            3_400,
            "REVENUE_SURPLUS",
            "Phân bổ nguồn tăng thu xây phòng khám khu vực 06",
            "Đồng ý phương án phân bổ 3.400 triệu đồng trong phạm vi Ban Thường vụ ủy quyền.");

    static final Case RESERVOIR = spending(
            3_600,
            "RESERVE_FUND",
            "Sử dụng quỹ dự trữ tài chính gia cố đập hồ chứa nước số 5",
            "Đồng ý sử dụng 3.600 triệu đồng từ quỹ dự trữ tài chính.");

    static final Case RESETTLEMENT = spending(
            2_400,
            "AID_OTHER_PROVINCE",
            "Sử dụng kinh phí tỉnh bạn hỗ trợ di dân khỏi vùng sạt lở khu vực 09",
            "Đồng ý phương án di dân theo ý kiến của Ban Thường vụ.");

    static final Case STORM_STORES =
            spending(4_100, "RESERVE_FUND", "Sử dụng quỹ dự trữ tài chính mua vật tư phòng, chống bão năm tới", "");

    private Entrusting() {}

    /** One of several sums to the same road. */
    static Case road(int part, long millions) {
        return spending(
                millions,
                "OFF_ESTIMATE",
                "Gia cố đường lên bản vùng cao khu vực 04, đợt " + part,
                "Đồng ý phương án gia cố như đề nghị.");
    }

    private static Case spending(long millions, String source, String title, String conclusion) {
        return new Case(
                "bcs-ubnd",
                "budget.off-estimate-spending",
                Map.of("amount", millions * 1_000_000L, "source", source),
                title,
                "Ban cán sự đảng UBND tỉnh đã họp, thống nhất và trình xem xét. Hồ sơ gồm tờ trình và phương án kèm theo.",
                conclusion,
                "Báo cáo kết quả thực hiện");
    }
}
