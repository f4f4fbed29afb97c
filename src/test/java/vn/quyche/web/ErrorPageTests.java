package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.quyche.QuycheTest;

/** What the server itself has to say goes on a page like every other. */
@QuycheTest
class ErrorPageTests {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void thePageOfErrorsIsNoAddress() throws Exception {
        var answer = send(request("/error").header("Accept", "text/html").build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Không có trang này");
    }

    @Test
    void aFormThatIsTooLargeIsToldSoEvenWhereNoScriptSendsIt() throws Exception {
        var paper = new byte[101 * MEGABYTE];
        Arrays.fill(paper, (byte) ' ');
        var answer = send(request("/matters")
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString("--xyz\r\nContent-Disposition: form-data; name=\"papers\";"
                                + " filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"),
                        BodyPublishers.ofByteArray(paper),
                        BodyPublishers.ofString("\r\n--xyz--\r\n")))
                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp lớn quá mức cho phép (100 MB)", "Chưa có gì được lưu");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
