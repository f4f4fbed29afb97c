package vn.quyche.documents;

import java.util.ArrayList;
import java.util.List;

/** Sheets to render. */
final class SheetSamples {

    private SheetSamples() {}

    static Sheet conclusion() {
        return new Sheet(
                List.of(),
                "TỈNH ỦY THANH GIANG",
                "Số 47-KL/TU",
                false,
                "ĐẢNG CỘNG SẢN VIỆT NAM",
                "Thanh Giang, ngày 19 tháng 3 năm 2024",
                "KẾT LUẬN",
                "của Thường trực Tỉnh ủy về phân bổ 2,5 tỷ đồng từ nguồn tăng thu ngân sách để sửa chữa hồ chứa nước số 3",
                false,
                List.of(
                        Paragraph.text(
                                "Xét đề nghị của Ban cán sự đảng Ủy ban nhân dân tỉnh tại Tờ trình số 35-TTr/BCSĐ, ngày"
                                        + " 11/3/2024; căn cứ Điều 2 khoản 4 và Điều 3 Quy chế làm việc của Tỉnh ủy, tại phiên họp ngày"
                                        + " 19/3/2024, Thường trực Tỉnh ủy thảo luận và kết luận như sau:"),
                        Paragraph.point(
                                1,
                                "**Đồng ý** phân bổ 2.500.000.000 đồng (hai tỷ năm trăm triệu đồng) từ nguồn tăng thu ngân sách"
                                        + " tỉnh năm 2023 để sửa chữa hồ chứa nước số 3."),
                        Paragraph.point(2, "Giao Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo, chỉ đạo:"),
                        Paragraph.letter("a", "Thực hiện các thủ tục theo quy định của pháp luật;"),
                        Paragraph.dash("Bảo đảm tiến độ, chất lượng công trình."),
                        Paragraph.point(3, "Giao Văn phòng Tỉnh ủy theo dõi, đôn đốc việc thực hiện Kết luận này.")),
                List.of(
                        "- Ban Thường vụ Tỉnh ủy (để báo cáo),",
                        "- Ban cán sự đảng UBND tỉnh (để thực hiện),",
                        "- Ủy ban Kiểm tra Tỉnh ủy (để theo dõi),",
                        "- Lưu Văn phòng Tỉnh ủy."),
                List.of("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"),
                "Ủy viên 02");
    }

    static Sheet letter() {
        var sheet = conclusion();
        return new Sheet(
                List.of("TỈNH ỦY THANH GIANG"),
                "VĂN PHÒNG",
                "Số 112-CV/VPTU",
                true,
                sheet.party(),
                sheet.dated(),
                "",
                "gửi tài liệu phiên họp tuần 12",
                true,
                sheet.body(),
                sheet.sentTo(),
                List.of("K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
                "");
    }

    static Sheet longResolution() {
        var sheet = conclusion();
        var body = new ArrayList<Paragraph>();
        for (var part = 1; part <= 8; part++) {
            body.add(Paragraph.heading("Phần " + part + ". Mục tiêu, nhiệm vụ"));
            body.addAll(sheet.body());
        }
        return with(sheet, body);
    }

    static Sheet saying(String words) {
        return with(conclusion(), List.of(Paragraph.text(words)));
    }

    private static Sheet with(Sheet sheet, List<Paragraph> body) {
        return new Sheet(
                sheet.superiors(),
                sheet.organ(),
                sheet.number(),
                sheet.draft(),
                sheet.party(),
                sheet.dated(),
                sheet.type(),
                sheet.about(),
                sheet.letter(),
                body,
                sheet.sentTo(),
                sheet.authority(),
                sheet.signer());
    }
}
