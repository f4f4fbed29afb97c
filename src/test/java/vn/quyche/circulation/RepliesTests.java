package vn.quyche.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** How members kept the duty to answer is told, without what they answered, and what that lets expect. */
@QuycheTest
@Import(WrittenRounds.class)
@TestPropertySource(
        properties = {
            "quyche.test=reminders", // that of RemindersTests
            "quyche.smtp.host=127.0.0.1",
            "quyche.mail.pause=PT1H",
            "quyche.reminders.pause=PT1H"
        })
class RepliesTests {

    private static final Duration TIME = Duration.ofDays(4);

    @Autowired
    Replies replies;

    @Autowired
    Voting voting;

    @Autowired
    WrittenRounds rounds;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvc web;

    @Test
    void howMembersAnsweredIsToldAndNotWhat() throws Exception {
        var before = replies.ofYear(rounds.office(), OrganId.STANDING_COMMITTEE, year());
        var ballot = rounds.sent("Nhắc trả lời 5", TIME);
        rounds.answers(ballot, 8, Choice.NO);
        var last = voting.find(rounds.office(), ballot).roll().get(9).person();
        clock.during(clock.instant().plus(Duration.ofDays(5)), () -> {
            voting.record(rounds.office(), ballot, last, Choice.YES, "");
            return voting.close(rounds.office(), ballot);
        });
        var after = replies.ofYear(rounds.office(), OrganId.STANDING_COMMITTEE, year());
        assertThat(sum(after, MemberReplies::asked) - sum(before, MemberReplies::asked))
                .isEqualTo(voting.find(rounds.office(), ballot).eligible());
        assertThat(sum(after, MemberReplies::inTime) - sum(before, MemberReplies::inTime))
                .isEqualTo(8);
        assertThat(sum(after, MemberReplies::late) - sum(before, MemberReplies::late))
                .isEqualTo(1);
        assertThat(after)
                .allSatisfy(member -> assertThat(member.asked())
                        .isEqualTo(member.inTime() + member.late() + member.silent())
                        .isEqualTo(member.quarters().stream()
                                .mapToInt(MemberReplies.Quarter::asked)
                                .sum()));
        assertThat(replies.ofYear(rounds.actor("btv-07"), OrganId.STANDING_COMMITTEE, year()))
                .singleElement()
                .satisfies(own -> assertThat(own.person())
                        .isEqualTo(rounds.actor("btv-07").person()));
        assertThat(replies.ofYear(rounds.actor("bcs-ubnd"), OrganId.STANDING_COMMITTEE, year()))
                .isEmpty();
        for (var account : List.of("office", "btv-07")) {
            web.perform(get("/ballots/replies?organ=STANDING_COMMITTEE").with(user(account)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("quý ")));
        }
    }

    @Test
    void theForecastGoesByWhoHasAnsweredAndByHabit() {
        var ballot = rounds.sent("Nhắc trả lời 6", TIME);
        var few = replies.forecast(rounds.office(), ballot);
        assertThat(few.answered()).isZero();
        assertThat(few.prospect()).isIn(Prospect.UNKNOWN, Prospect.LIKELY, Prospect.DOUBTFUL);
        rounds.answers(ballot, few.needed(), Choice.NO);
        assertThat(replies.forecast(rounds.office(), ballot).prospect()).isEqualTo(Prospect.ENOUGH);
        voting.close(rounds.office(), ballot);

        var next = rounds.sent("Nhắc trả lời 7", TIME);
        var known = replies.forecast(rounds.office(), next);
        assertThat(known.expected()).isPresent();
        assertThat(known.prospect()).isIn(Prospect.LIKELY, Prospect.DOUBTFUL);
        var late = clock.during(
                clock.instant().plus(TIME).plus(1, ChronoUnit.HOURS), () -> replies.forecast(rounds.office(), next));
        assertThat(late.prospect()).isEqualTo(Prospect.OUT_OF_REACH);
        assertThat(late.awaited()).isZero();
    }

    private int year() {
        return VietnamTime.today(clock).getYear();
    }

    private static int sum(List<MemberReplies> members, ToIntFunction<MemberReplies> figure) {
        return members.stream().mapToInt(figure).sum();
    }
}
