package vn.quyche.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities as regulations word them, each recognised once. */
class QuantitiesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            có giá trị từ 03 tỷ đồng trở lên                       | MONEY GE 3000000000 VND
            dưới 03 tỷ đồng thì ủy quyền                           | MONEY LT 3000000000 VND
            không quá 500 triệu đồng                               | MONEY LE 500000000 VND
            trên 1,5 tỷ đồng                                       | MONEY GT 1500000000 VND
            từ 1 tỷ đồng đến dưới 3 tỷ đồng                        | MONEY GE 1000000000 VND; MONEY LT 3000000000 VND
            từ 1 tỷ đồng đến 3 tỷ đồng                             | MONEY GE 1000000000 VND; MONEY LE 3000000000 VND
            mức 2.500.000 đồng                                     | MONEY EQ 2500000 VND
            tổng mức từ 15 tỉ trở lên                              | MONEY GE 15000000000 VND
            hai nghìn tỷ đồng                                      | MONEY EQ 2000000000000 VND
            đất trồng lúa (từ 10 ha trở lên)                       | AREA GE 10 ha
            dưới 0,5 héc-ta                                        | AREA LT 0.5 ha
            ít nhất 2/3 tổng số thành viên                         | FRACTION GE 2/3
            phải có trên 1/2 số đương nhiệm                        | FRACTION GT 1/2
            quá nửa số thành viên tán thành                        | FRACTION GT 1/2
            quá bán (trên 1/2) số thành viên                       | FRACTION GT 1/2
            tối thiểu 30% số phiếu                                 | FRACTION GE 30/100
            trước kỳ họp ít nhất 05 ngày                           | LEAD_TIME GE 5 days
            trước kỳ họp 03 ngày                                   | LEAD_TIME EQ 3 days
            và trước 02 ngày đối với hội nghị                      | LEAD_TIME EQ 2 days
            chậm nhất 07 ngày trước ngày khai mạc                  | LEAD_TIME GE 7 days
            gửi tài liệu 5 ngày làm việc trước hội nghị            | LEAD_TIME EQ 5 days
            họp từ 01 đến 02 lần/tháng                             | FREQUENCY EQ 1..2 per P1M
            mỗi tháng họp hai lần                                  | FREQUENCY EQ 2 per P1M
            1 - 2 lần trong 3 tháng                                | FREQUENCY EQ 1..2 per P3M
            họp thường lệ ba tháng một lần                         | PERIOD EQ P3M
            hai tuần một lần                                       | PERIOD EQ P2W
            định kỳ hằng tháng, quý, 6 tháng, năm                  | PERIOD EQ P1M; PERIOD EQ P3M; PERIOD EQ P6M; PERIOD EQ P1Y
            trong thời hạn 10 ngày                                 | PERIOD LE P10D
            chậm nhất 15 ngày kể từ khi nhận                       | PERIOD LE P15D
            kế hoạch 05 năm, hằng năm                              | PERIOD EQ P5Y; PERIOD EQ P1Y
            chế độ báo cáo tuần                                    | PERIOD EQ P1W
            không quá 15 đồng chí                                  | COUNT LE 15 đồng chí
            có từ 3 đến 5 thành viên                               | COUNT EQ 3..5 thành viên
            """)
    void isRecognised(String words, String expected) {
        assertThat(read(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quy định số 42-QĐ/TW, ngày 03/10/2016",
                "ngày 05 tháng 8 năm 2021",
                "nhiệm kỳ 2020 - 2025",
                "quy định tại khoản 3 Điều 12",
                "một số cơ quan, một tổ chức",
                "công việc hằng ngày",
                "ý kiến quá bán đó",
                "khóa XIV, tháng 6/2023"
            })
    void isNoQuantity(String words) {
        assertThat(read(words)).isEmpty();
    }

    @Test
    void keepsTheWordsItWasReadFrom() {
        assertThat(Quantities.of("art_1", "Chi từ 03 tỷ đồng trở lên thì báo cáo trước kỳ họp ít nhất 05 ngày."))
                .extracting(Quantity::text)
                .containsExactly("từ 03 tỷ đồng trở lên", "trước kỳ họp ít nhất 05 ngày");
    }

    private static String read(String words) {
        return Quantities.of("art_1", words).stream()
                .map(found -> found.kind() + " " + found.comparator() + " " + found.value()
                        + found.unit().map(unit -> " " + unit).orElse(""))
                .collect(Collectors.joining("; "));
    }
}
