package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import vn.quyche.durability.RunningApplication.Victim;

/**
 * Kills the whole application, its database, and both, while a file, a number or a decision is being written. What was
 * acknowledged is there afterwards, what was not is there whole or not at all, and the work goes on.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("force")
class ApplicationDurabilityTests {

    private static final int SEVERAL = 6;
    private static final int LARGE = 40 * 1024 * 1024;
    private static final String CHUNKS = "select count(*) from stored_file_chunk";
    private Path data;
    private RunningApplication application;
    private Visitor office;
    private OfficeWork work;
    private final List<String> documents = new ArrayList<>();

    @BeforeAll
    void start() throws IOException {
        data = Files.createTempDirectory("quyche-test");
        application = new RunningApplication(data);
        office = application.visitor("office").signIn();
        work = new OfficeWork(application, office);
    }

    @AfterAll
    void end() throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @ParameterizedTest
    @EnumSource
    void anUploadCutShortLeavesNothingAndSucceedsTheNextTime(Victim victim) {
        var board = application.visitor("bcs-ubnd");
        var matter = "matters/" + work.filed(1);
        var chunks = application.count(CHUNKS);
        var upload = CompletableFuture.supplyAsync(() -> acknowledges(() -> uploads(board, matter)));
        application.killWhileWriting("stored_file_chunk", victim, () -> {});
        assertThat(upload.join()).isFalse();

        application.recover(victim);
        assertThat(board.read(matter).<List<?>>read("$.papers")).isEmpty();
        assertThat(application.count(CHUNKS)).as("no half file").isEqualTo(chunks);

        assertThat(uploads(board, matter)).isTrue();
        assertThat(board.read(matter).<Integer>read("$.papers[0].size")).isEqualTo(LARGE);
        theJournalHolds();
    }

    @ParameterizedTest
    @EnumSource
    void numbersRunOnWithoutGapOrDouble(Victim victim) {
        var signed = work.signedDocuments(SEVERAL);
        documents.addAll(signed);
        var acknowledged = killedAmid(signed, work::issues, "document_series", victim);

        assertThat(acknowledged).allMatch(this::isIssued);
        theNumbersAreASeries();
        for (var page : signed) {
            assertThat(isIssued(page) || (work.issues(page) && isIssued(page))).isTrue();
        }
        theNumbersAreASeries();
        theJournalHolds();
    }

    @ParameterizedTest
    @EnumSource
    void aVoteIsCountedWithItsDecisionOrNotAtAll(Victim victim) {
        var meeting = work.openMeeting();
        var matters = IntStream.range(0, SEVERAL).mapToObj(work::filed).toList();
        var ballots =
                matters.stream().map(matter -> work.votedOn(meeting, matter)).toList();
        var acknowledged = killedAmid(ballots, work::closes, "matter_decision", victim);

        for (var i = 0; i < SEVERAL; i++) {
            var ballot = ballots.get(i);
            var isDecided = isDecidedOrUntouched(ballot, matters.get(i));
            assertThat(isDecided || !acknowledged.contains(ballot)).isTrue();
            assertThat(isDecided || work.closes(ballot)).isTrue();
            assertThat(isDecidedOrUntouched(ballot, matters.get(i))).isTrue();
        }
        office.send(meeting + "/closing", "");
        theJournalHolds();
    }

    /** Does it to one after the other, and kills in the middle of the third or a later one. */
    private List<String> killedAmid(List<String> all, Predicate<String> done, String table, Victim victim) {
        var acknowledged = new CopyOnWriteArrayList<String>();
        var two = new CountDownLatch(2);
        var underWay = CompletableFuture.runAsync(() -> {
            for (var each : all) {
                if (!acknowledges(() -> done.test(each))) {
                    return;
                }
                acknowledged.add(each);
                two.countDown();
            }
        });
        application.killWhileWriting(table, victim, () -> awaits(two));
        underWay.join();
        assertThat(acknowledged).hasSizeBetween(2, all.size() - 1);
        application.recover(victim);
        return acknowledged;
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean acknowledges(BooleanSupplier request) {
        try {
            return request.getAsBoolean();
        } catch (UncheckedIOException cutOff) {
            return false;
        }
    }

    private static boolean uploads(Visitor board, String matter) {
        return board.upload(matter + "/papers", largePdf()).statusCode() == 201;
    }

    private static byte[] largePdf() {
        var start = "%PDF-1.4\n1 0 obj<<>>endobj\n% ".getBytes(StandardCharsets.UTF_8);
        var end = "\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        var bytes = new byte[LARGE];
        Arrays.fill(bytes, (byte) 'x');
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(end, 0, bytes, LARGE - end.length, end.length);
        return bytes;
    }

    private boolean isIssued(String page) {
        return office.read(page.substring(1)).read("$.state").equals("ISSUED");
    }

    /** The numbers of all scenarios so far, killed at whatever. */
    private void theNumbersAreASeries() {
        var numbers = documents.stream()
                .filter(this::isIssued)
                .map(page -> office.read(page.substring(1)).<Integer>read("$.number"))
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    /** Whether it is decided; and then all of it is, or nothing. */
    private boolean isDecidedOrUntouched(String ballot, String matter) {
        var closed = office.read("ballots/" + ballot).read("$.state").equals("CLOSED");
        assertThat(office.read("matters/" + matter).<String>read("$.state")).isEqualTo(closed ? "DECIDED" : "PLACED");
        for (var trace : List.of(
                "select count(*) from matter_decision where matter::text = ?",
                "select count(*) from document where origin_id = ?")) {
            assertThat(application.count(trace, matter)).as(trace).isEqualTo(closed ? 1 : 0);
        }
        return closed;
    }

    private void theJournalHolds() {
        var reader = application.visitor("office").signIn();
        reader.press("/journal/verification", Map.of());
        assertThat(reader.open("/journal")).contains("Nhật ký nguyên vẹn");
        StateAndJournal.mustAgree(application);
    }
}
