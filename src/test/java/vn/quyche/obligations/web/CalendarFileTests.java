package vn.quyche.obligations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    @Test
    void linesAreFoldedWithoutSplittingALetterAndUnfoldToWhatWasSaid() {
        var file = new CalendarFile("20260801T000000Z");
        var said = "Báo cáo định kỳ với Ban Thường vụ, tháng 7/2026; Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh";
        file.add("periodic-report~X~2026-07", LocalDate.of(2026, 7, 31), said, "Điều 26\nkhoản 2");
        var text = new String(file.bytes(), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "DTSTART;VALUE=DATE:20260731\r\nDTEND;VALUE=DATE:20260801\r\n",
                        "SUMMARY:" + said.replace(",", "\\,").replace(";", "\\;") + "\r\n",
                        "DESCRIPTION:Điều 26\\nkhoản 2\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }
}
