package vn.quyche.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;
import vn.quyche.journeys.Browser.Person;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voting;

/** The ballot as a member meets it: by keyboard alone, read aloud, and on a network that comes and goes. */
@QuycheTest
@Import(SampleSittings.class)
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BallotJourneyTests {

    private static final String MEMBER = "btv-07";
    private static final int KEYS = 80;
    private static final double READABLE = 24;

    @LocalServerPort
    private int port;

    @Autowired
    private SampleSittings sittings;

    @Autowired
    private Voting voting;

    @Autowired
    private JdbcClient database;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void itIsFilledInCheckedAndSentByKeyboardAlone() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        try (var member = browser.as(MEMBER)) {
            fillsIn(member, ballot);
            reaches(member, "form.ballot button.main");
            sends(member);
            member.sees("Đã ghi nhận ý kiến của đồng chí");
            assertThat(member.page().locator("main").innerText())
                    .as("the receipt, in words to keep")
                    .contains(receipt(ballot))
                    .contains("Không tán thành");
        }
        assertThat(votes(ballot)).isOne();
    }

    @Test
    void whatWasFilledInWaitsForTheNetworkAndIsSentOnce() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        try (var member = browser.as(MEMBER)) {
            fillsIn(member, ballot);
            member.context().setOffline(true);
            reaches(member, "form.ballot button.main");
            member.page().keyboard().press("Enter");
            member.page().locator("form.ballot [role=alert]").waitFor();
            assertThat(member.page().locator("form.ballot [role=alert]").innerText())
                    .contains("mất kết nối");
            assertThat(member.page().locator("form.ballot").innerText()).contains("Chưa rõ nguồn vốn");
            assertThat(votes(ballot)).isZero();

            member.context().setOffline(false);
            var lost = new AtomicBoolean();
            member.page().route("**/votes", route -> {
                if (lost.get()) {
                    route.resume();
                } else {
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0)); // it arrives, and the answer does not
                    route.abort();
                    lost.set(true);
                }
            });
            member.page().locator("form.ballot button.main").press("Enter");
            member.page().waitForCondition(lost::get);
            assertThat(votes(ballot)).as("arrived, without an answer").isOne();
            assertThat(member.page().locator("form[action$='/votes']").isVisible())
                    .isTrue();

            member.page().locator("form.ballot button.main").press("Enter");
            member.sees("Đã ghi nhận ý kiến của đồng chí");
            assertThat(member.page().locator("main").innerText()).contains(receipt(ballot));
        }
        assertThat(votes(ballot)).as("sent three times, cast once").isOne();
    }

    @Test
    void itIsReadAloudInTheOrderOfThePaper() {
        var ballot = sittings.open(STANDING_COMMITTEE, BallotMode.OPEN);
        try (var member = browser.as(MEMBER)) {
            member.open("/ballots/" + ballot);
            var tree = member.page().locator("main").ariaSnapshot();
            assertThat(tree)
                    .containsSubsequence(
                            "heading \"Phiếu biểu quyết\" [level=1]",
                            "Đồng ý không?",
                            "group \"Đánh dấu vào một ô\"",
                            "radio \"Tán thành\"",
                            "radio \"Không tán thành\"",
                            "radio \"Không có ý kiến\"",
                            "textbox \"Ý kiến ghi thêm",
                            "button \"Xem lại phiếu\"");
            assertThat(member.page().locator(".question").count())
                    .as("one question")
                    .isOne();
        }
    }

    @Test
    void noKindOfBallotHasAFaultAndItsWordsAreLarge() {
        var names = List.of("Đồng chí Nguyễn Văn An", "Đồng chí Trần Thị Bình", "Đồng chí Lò Văn Chính");
        var ballots = Stream.of(BallotKind.ELECTION, BallotKind.CONFIDENCE_POLL, BallotKind.CONFIDENCE_VOTE)
                .map(kind -> sittings.openOnPersons(PROVINCIAL_COMMITTEE, kind, names, 2));
        try (var member = browser.as(MEMBER)) {
            Stream.concat(ballots, Stream.of(sittings.open(STANDING_COMMITTEE, BallotMode.SECRET)))
                    .forEach(ballot -> {
                        assertThat(CleanPage.faults(member, "/ballots/" + ballot))
                                .isEmpty();
                        isLarge(member.page().locator(".question"));
                        isLarge(member.page().locator(".option").first());
                    });
        }
    }

    /** By keys: the second answer, some words, and on to the page to look again. */
    private void fillsIn(Person member, BallotId ballot) {
        member.open("/ballots/" + ballot);
        reaches(member, ".option input");
        member.page().keyboard().press("ArrowDown");
        if (!member.page().locator("input[value=NO]").isChecked()) {
            member.page().locator("input[value=NO]").press("Space");
        }
        reaches(member, "#f-opinion");
        member.page().keyboard().type("Chưa rõ nguồn vốn");
        reaches(member, "form.ballot button.main");
        sends(member);
        member.page().locator("form[action$='/votes']").waitFor();
        assertThat(member.page().locator("form.ballot").innerText())
                .containsSubsequence("Không tán thành", "Chưa rõ nguồn vốn", "Gửi ý kiến");
    }

    private static void sends(Person member) {
        member.page()
                .waitForResponse(
                        answer -> answer.request().method().equals("POST"),
                        () -> member.page().keyboard().press("Enter"));
        member.page().waitForLoadState();
    }

    /** Presses Tab until the thing has the focus, which must be seen. */
    private static void reaches(Person member, String selector) {
        for (var key = 0; key < KEYS; key++) {
            if ((Boolean) member.page().evaluate("s => !!document.activeElement?.matches(s)", selector)) {
                return;
            }
            member.page().keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + selector);
    }

    private static void isLarge(Locator words) {
        var size = (Number) words.evaluate("e => parseFloat(getComputedStyle(e).fontSize)");
        assertThat(size.doubleValue()).isGreaterThanOrEqualTo(READABLE);
    }

    private String receipt(BallotId ballot) {
        return voting.find(sittings.office(), ballot)
                .voter(sittings.actor(MEMBER).person())
                .flatMap(voter -> voter.vote())
                .orElseThrow()
                .code();
    }

    private long votes(BallotId ballot) {
        return database.sql("select count(*) from ballot_vote where ballot = :ballot")
                .param("ballot", ballot.value())
                .query(Long.class)
                .single();
    }
}
