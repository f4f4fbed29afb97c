package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The disk fills up while files and matters are stored. Whatever was acknowledged is there, whatever was refused left
 * nothing, the sender was told why, and when there is room again the work goes on by itself.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("force")
class DiskFullTests {

    private static final String DISK = "480m";
    private static final int ENOUGH = 60;
    private static final int PAPER = 600_000;
    private static final List<Integer> UNSTORED = List.of(503, 507);
    private static final String MATTER = """
            {"subject":"budget.off-estimate-spending","facts":{"amount":2500000000,"source":"REVENUE_SURPLUS"},
             "title":"Khoản chi NUMBER","summary":""}""";

    private SmallDisk disk;
    private RunningApplication application;
    private int written;

    @BeforeAll
    void start() {
        var mounted = SmallDisk.of(DISK);
        assumeTrue(
                mounted.isPresent(), "a disk that can be filled is mounted by root alone, and not in every container");
        disk = mounted.get();
        application = new RunningApplication(disk.folder());
    }

    @AfterAll
    void end() {
        if (disk != null) {
            if (application != null) {
                application.close();
            }
            disk.close();
        }
    }

    /** From a disk that is full to the last byte, to one on which the database finds no room for its log and falls. */
    @ParameterizedTest
    @ValueSource(longs = {0, 200_000, 1_500_000, 20_000_000})
    void whatTheFullDiskRefusesLeavesNothingAndIsTold(long left) {
        var board = application.visitor("bcs-ubnd");
        var filed = new ArrayList<String>();
        filed.add(board.idOf("matters", MATTER));
        var papers = new ArrayList<String>();
        var refused = new ArrayList<HttpResponse<String>>();
        disk.fillUpTo(left);
        for (var i = 0; i < ENOUGH && refused.size() < 3; i++) {
            keep(board.trySending("matters", MATTER.replace("NUMBER", String.valueOf(i))), filed, refused);
            keep(board.upload("matters/" + filed.get(0) + "/papers", pdf()), papers, refused);
        }
        assertThat(refused).as("the disk did fill up").isNotEmpty();
        refused.forEach(this::saysWhy);

        disk.makeRoom();
        application.recover(RunningApplication.Victim.DATABASE);
        assertThat(board.read("matters/" + filed.get(0)).<List<String>>read("$.papers[*].id"))
                .as("what was acknowledged, and no more")
                .containsAll(papers)
                .hasSizeLessThanOrEqualTo(papers.size() + (int) unknown(refused));
        filed.forEach(matter -> board.read("matters/" + matter));
        assertThat(application.count("""
                        select count(*) from stored_file file where size <> (select coalesce(sum(octet_length(content)), 0)
                            from stored_file_chunk chunk where chunk.file = file.id)""")).as("half files").isZero();
        assertThat(board.upload("matters/" + filed.get(0) + "/papers", pdf()).statusCode())
                .isEqualTo(201);
        theJournalHolds();
    }

    private void keep(HttpResponse<String> answer, List<String> kept, List<HttpResponse<String>> refused) {
        if (answer.statusCode() == 201) {
            kept.add(JsonPath.read(answer.body(), "$.id"));
        } else {
            refused.add(answer);
        }
    }

    private void saysWhy(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as("%s%n%s", answer.body(), application.log())
                .isIn(UNSTORED);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isIn("disk.full", "database.away");
    }

    /** When the server itself fell over, whoever sent does not know, and is told to look. */
    private static long unknown(List<HttpResponse<String>> refused) {
        return refused.stream().filter(answer -> answer.statusCode() == 503).count();
    }

    private byte[] pdf() {
        var start = "%PDF-1.4\n1 0 obj<<>>endobj\n% ".getBytes(StandardCharsets.UTF_8);
        var end = "\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[PAPER];
        new Random(++written).nextBytes(bytes);
        Arrays.fill(bytes, 0, start.length + 1, (byte) ' ');
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(end, 0, bytes, PAPER - end.length, end.length);
        return bytes;
    }

    private void theJournalHolds() {
        var office = application.visitor("office").signIn();
        office.press("/journal/verification", Map.of());
        assertThat(office.open("/journal")).contains("Nhật ký nguyên vẹn");
        StateAndJournal.mustAgree(application);
    }
}
