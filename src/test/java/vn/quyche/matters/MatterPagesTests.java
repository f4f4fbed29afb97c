package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.matters.SampleMatters.paper;
import static vn.quyche.matters.SampleMatters.spending;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.quyche.files.SampleFiles;
import vn.quyche.kernel.OrganId;

/** Matters over HTTP, as other systems and outside checks meet them; and lists, as each reader may see them. */
@TestPropertySource(properties = "quyche.test=matter-pages") // a database of its own: it counts what is there
class MatterPagesTests extends MatterTests {

    private static final String SPENDING = """
            {"subject":"budget.off-estimate-spending","facts":{"amount":2500000000,"source":"REVENUE_SURPLUS"},
             "title":"Qua giao diện lập trình","summary":""}""";

    @LocalServerPort
    int port;

    @Test
    void aMatterIsFiledCompletedAndAppraisedThroughTheInterface() throws Exception {
        var filed = post("bcs-ubnd", "", SPENDING);
        assertThat(filed.statusCode()).isEqualTo(201);
        assertThat(filed.body()).contains("\"organ\":\"STANDING_GROUP\"", "\"act\":\"DECIDE\"", "\"links\"");
        var id = filed.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");

        var sent = upload("bcs-ubnd", id, "Tờ trình số 35.pdf", SampleFiles.pdf("35"));
        assertThat(sent.statusCode()).isEqualTo(201);
        var paper = matters.papers(office(), MatterId.of(id)).get(0);
        var taken = get("office", "/" + id + "/papers/" + paper.id());
        assertThat(taken.headers().firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"To trinh so 35.pdf\"; filename*=UTF-8''T%E1%BB%9D%20tr%C3%ACnh%20s%E1%BB%91%2035.pdf");
        assertThat(taken.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(taken.body()).startsWith("%PDF");

        assertThat(post("bcs-ubnd", "/" + id + "/appraisal", "{\"outcome\":\"ACCEPTED\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("office", "/" + id + "/appraisal", "{\"outcome\":\"MAYBE\"}")
                        .body())
                .contains("matter.no-such-outcome");
        assertThat(post("office", "/" + id + "/appraisal", "{\"outcome\":\"ACCEPTED\",\"note\":\"Đủ\"}")
                        .body())
                .contains("\"state\":\"ACCEPTED\"");
        assertThat(post("office", "/" + id + "/appraisal", "{\"outcome\":\"ACCEPTED\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void badInputIsNamedAndNothingIsStored() throws Exception {
        var before = matters.list(office(), Filter.all()).total();
        assertThat(post("bcs-ubnd", "", "{\"title\":\"x\"}").body()).contains("matter.field-missing");
        assertThat(post("bcs-ubnd", "", SPENDING.replace("2500000000", "-1")).statusCode())
                .isEqualTo(400);
        assertThat(post("bcs-ubnd", "", SPENDING.replace("2500000000", "\"ba tỷ\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("bcs-ubnd", "", SPENDING.replace("budget.", "bogus.")).statusCode())
                .isEqualTo(400);
        assertThat(post("bch-16", "", SPENDING).statusCode()).isEqualTo(403);
        assertThat(matters.list(office(), Filter.all()).total()).isEqualTo(before);
    }

    @Test
    void uploadsThatCannotBeTakenAreRefusedAndLeaveNothing() throws Exception {
        var id = filed(spending(1L)).toString();
        assertThat(upload("bcs-ubnd", id, "a.pdf", new byte[0]).body()).contains("file.empty");
        assertThat(upload("bcs-ubnd", id, "a.docx", SampleFiles.docm()).body()).contains("file.macro");
        assertThat(upload("bcs-ubnd", id, "a.pdf", SampleFiles.executable()).body())
                .contains("file.unsafe");
        assertThat(upload("bcs-ubnd", id, "", SampleFiles.pdf("x")).body()).contains("matter.no-file-chosen");
        var large = upload("bcs-ubnd", id, "a.pdf", new byte[130 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("file.too-large", "100 MB");
        assertThat(matters.papers(office(), MatterId.of(id))).isEmpty();
    }

    @Test
    void eachReaderSeesOnlyWhatConcernsThem() throws Exception {
        var id = matters.file(board(), spending(2_500_000_000L, "Chỉ nơi liên quan đọc được"), List.of(paper("Kín")));
        var words = "chi noi lien quan";
        assertThat(found("bcs-ubnd", words)).isOne();
        assertThat(found("office", words)).isOne();
        assertThat(found("standing-deputy", words)).isOne();
        for (var other : List.of("bch-16", "btv-07", "huyen-01", "ubkt", "admin")) {
            assertThat(found(other, words)).as(other).isZero();
            assertThat(get(other, "/" + id).statusCode()).as(other).isEqualTo(404);
            var paper = matters.papers(office(), id).get(0).id();
            assertThat(get(other, "/" + id + "/papers/" + paper).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        var id = accepted(spending(2_500_000_000L, "Sửa đường liên xã Ủy quyền"));
        for (var sort : List.of("number", "-number", "title", "body", "-state", "filed", "since", "bogus; drop")) {
            var filter = new Filter(
                    "uỷ quyền", MatterState.ACCEPTED, GROUP, board().body(), today(), today(), true, sort, 1, 5);
            assertThat(matters.list(office(), filter).lines())
                    .extracting(MatterLine::id)
                    .containsExactly(id);
        }
        var none = new Filter("", null, OrganId.PROVINCIAL_COMMITTEE, null, null, null, false, "", 1, 5);
        assertThat(matters.list(office(), none).total()).isZero();
        assertThat(found("office", "100%_")).isZero();
        assertThat(matters.bodies(office())).contains(board().body());
    }

    private int found(String account, String words) {
        var filter = new Filter(words, null, null, null, null, null, false, "", 1, 20);
        return matters.list(actor(account), filter).total();
    }

    private HttpResponse<String> get(String account, String path) throws Exception {
        return send(request(account, path).GET().build());
    }

    private HttpResponse<String> post(String account, String path, String json) throws Exception {
        return send(request(account, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private HttpResponse<String> upload(String account, String id, String name, byte[] content) throws Exception {
        return send(request(account, "/" + id + "/papers")
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(multipart(name, content))
                .build());
    }

    private static BodyPublisher multipart(String name, byte[] content) {
        var head = "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--xyz--\r\n"));
    }

    private HttpRequest.Builder request(String account, String path) {
        var basic = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/matters" + path))
                .header("Authorization", "Basic " + basic);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
