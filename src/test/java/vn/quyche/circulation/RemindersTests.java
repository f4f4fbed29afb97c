package vn.quyche.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Refusal;
import vn.quyche.meetings.Letterbox;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.ReplyBook;
import vn.quyche.voting.Voting;

/** Answers that are missing are urged step by step: the members, the Office, who leads. */
@QuycheTest
@Import(WrittenRounds.class)
@TestPropertySource(
        properties = {
            "quyche.test=reminders", // a database of its own: it counts what is there
            "quyche.smtp.host=127.0.0.1", // letters are written, and wait
            "quyche.mail.pause=PT1H",
            "quyche.reminders.pause=PT1H"
        })
class RemindersTests {

    private static final Duration TIME = Duration.ofDays(4);

    @Autowired
    Reminders reminders;

    @Autowired
    Calls calls;

    @Autowired
    JdbcReminders letterbox;

    @Autowired
    ReplyBook book;

    @Autowired
    Voting voting;

    @Autowired
    WrittenRounds rounds;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc web;

    @BeforeEach
    void noBallotAndNoLetterIsLeft() {
        book.open().forEach(ballot -> voting.cancel(rounds.office(), ballot.id(), "Phép thử sau"));
        letters();
    }

    @Test
    void eachStepIsTakenOnceAndInItsTime() {
        var ballot = rounds.sent("Nhắc trả lời 1", TIME);
        rounds.answers(ballot, 3, Choice.YES);
        after(Duration.ofHours(47));
        assertThat(taken(ballot)).isEmpty();

        after(Duration.ofHours(49));
        after(Duration.ofHours(50));
        assertThat(taken(ballot)).containsExactly(Rung.MEMBERS);
        assertThat(letters())
                .hasSize(voting.find(rounds.office(), ballot).awaited().size())
                .allSatisfy(letter -> assertThat(letter.subject() + letter.body())
                        .contains("Ban Thường vụ")
                        .doesNotContain("Nhắc trả lời 1"));

        after(Duration.ofHours(95));
        assertThat(taken(ballot)).containsExactly(Rung.MEMBERS, Rung.OFFICE, Rung.CHAIR);
        assertThat(letters())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains(voting.find(rounds.office(), ballot)
                                .awaited()
                                .get(0)
                                .name()));
    }

    @Test
    void whoMustCallOrSpeakSeesItUntilTheAnswersAreIn() {
        var ballot = rounds.sent("Nhắc trả lời 2", TIME);
        assertThat(urged("specialist")).doesNotContain(ballot);
        after(Duration.ofHours(73));
        assertThat(urged("specialist")).contains(ballot);
        assertThat(urged("secretary")).doesNotContain(ballot);
        after(Duration.ofHours(95));
        assertThat(urged("secretary")).contains(ballot);
        assertThat(urged("btv-07")).doesNotContain(ballot);
        rounds.answers(ballot, voting.find(rounds.office(), ballot).roll().size(), Choice.YES);
        assertThat(urged("specialist")).doesNotContain(ballot);
        assertThat(urged("secretary")).doesNotContain(ballot);
    }

    @Test
    void moreTimeBeginsTheLadderAnewAndTheCountEndsIt() {
        var ballot = rounds.sent("Nhắc trả lời 3", TIME);
        after(Duration.ofHours(49));
        assertThat(letters()).isNotEmpty();
        voting.postpone(rounds.office(), ballot, clock.instant().plus(TIME.multipliedBy(2)));
        after(Duration.ofHours(50));
        assertThat(taken(ballot)).isEmpty();
        after(Duration.ofHours(97));
        assertThat(taken(ballot)).containsExactly(Rung.MEMBERS);
        voting.close(rounds.office(), ballot);
        assertThat(letters()).isEmpty();
    }

    @Test
    void callsOfTheOfficeAreOnRecord() throws Exception {
        var ballot = rounds.sent("Nhắc trả lời 4", TIME);
        rounds.answers(ballot, 1, Choice.YES);
        var roll = voting.find(rounds.office(), ballot).roll();
        var member = roll.get(5).person();
        calls.add(rounds.office(), ballot, member, "Hẹn trả lời chiều nay");
        refused("right.missing", () -> calls.add(rounds.actor("btv-07"), ballot, member, "Đã gọi"));
        refused("written.call-note", () -> calls.add(rounds.office(), ballot, member, " "));
        refused(
                "written.not-awaited",
                () -> calls.add(rounds.office(), ballot, roll.get(0).person(), "Đã gọi"));
        web.perform(get("/ballots/" + ballot + "/answers").with(user("office")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hẹn trả lời chiều nay")));
        voting.close(rounds.office(), ballot);
        refused("ballot.closed", () -> calls.add(rounds.office(), ballot, member, "Đã gọi"));
    }

    private List<Rung> taken(BallotId ballot) {
        return reminders.steps(rounds.office(), ballot).stream()
                .filter(step -> step.takenAt().isPresent())
                .map(Reminder::rung)
                .toList();
    }

    private List<BallotId> urged(String account) {
        return reminders.waitingFor(rounds.actor(account)).stream()
                .map(ballot -> ballot.id())
                .toList();
    }

    private void after(Duration time) {
        clock.during(clock.instant().plus(time), () -> {
            reminders.climb();
            return time;
        });
    }

    /** Takes all letters out of the letterbox. */
    private List<Letterbox.Waiting> letters() {
        var farAhead = Instant.now().plus(Duration.ofDays(400));
        var all = new ArrayList<Letterbox.Waiting>();
        for (var next = letterbox.take(farAhead); next.isPresent(); next = letterbox.take(farAhead)) {
            all.add(next.get());
            letterbox.sent(next.get().id(), farAhead);
        }
        return all;
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
