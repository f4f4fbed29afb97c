package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tờ trình số 35.pdf",
                "a\"; filename=\"b.exe",
                "a\r\nSet-Cookie: SESSION=x\r\n\r\n<script>.pdf",
                "a\\\"b%0d%0aX: y.pdf",
                "\u202Efdp.exe\u0000.pdf"
            })
    void aNameCannotBreakOutOfItsHeader(String name) {
        assertThat(Download.disposition(name))
                .matches("attachment; filename=\"[ -~&&[^\"\\\\%]]*\"; filename\\*=UTF-8''[A-Za-z0-9%._~-]*");
    }
}
