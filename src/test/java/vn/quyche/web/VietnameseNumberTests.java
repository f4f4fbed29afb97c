package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseNumberTests {

    @ParameterizedTest
    @CsvSource({
        "0, không",
        "5, năm",
        "10, mười",
        "15, mười lăm",
        "21, hai mươi mốt",
        "101, một trăm linh một",
        "1005, một nghìn không trăm linh năm",
        "2500000000, hai tỷ năm trăm triệu",
        "3000000000, ba tỷ",
        "1250000, một triệu hai trăm năm mươi nghìn",
        "1000000001, một tỷ không trăm linh một",
        "-2, âm hai"
    })
    void saysNumbersAsTheyAreWrittenBeneathFigures(long number, String words) {
        assertThat(VietnameseNumber.words(number)).isEqualTo(words);
    }
}
