package vn.quyche.circulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Reply;
import vn.quyche.voting.ReplyBook;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/** How members keep the duty to answer in writing, and what that lets expect of an open ballot. */
@Component
public class Replies {

    /** What is forecast from the habit of: long enough to know it, short enough to let it change. */
    private static final Period HABIT = Period.ofYears(1);

    private static final int WHOLE = 1000;

    private final Voting voting;
    private final ReplyBook book;
    private final Clock clock;

    Replies(Voting voting, ReplyBook book, Clock clock) {
        this.voting = voting;
        this.book = book;
        this.clock = clock;
    }

    /** Of a year: everybody's to those who run ballots or answer for them, to another member the own line alone. */
    @Transactional(readOnly = true)
    public List<MemberReplies> ofYear(Actor reader, OrganId organ, int year) {
        var first = LocalDate.of(year, 1, 1);
        var from = VietnamTime.startOf(first);
        var all = members(book.replies(reader, organ, from, VietnamTime.startOf(first.plusYears(1))));
        return seesAll(reader)
                ? all
                : all.stream()
                        .filter(member -> member.person().equals(reader.person()))
                        .toList();
    }

    /** Whether the reader sees how everybody answers. */
    public boolean seesAll(Actor reader) {
        return reader.may(Right.RUN_MEETING) || reader.may(Right.GRADE_MATTER);
    }

    /** What can still become of an open ballot, told by who has answered and not by how. */
    @Transactional(readOnly = true)
    public Forecast forecast(Actor reader, BallotId id) {
        var ballot = voting.find(reader, id);
        var needed = voting.needed(reader, id).yesNeeded();
        var answered = answered(ballot);
        var isOver = ballot.dueAt().filter(clock.instant()::isAfter).isPresent();
        var awaited = isOver ? List.<Voter>of() : ballot.awaited();
        var expected = expected(reader, ballot, answered, awaited);
        return new Forecast(
                needed, answered, awaited.size(), expected, prospect(needed, answered, awaited.size(), expected));
    }

    private static Prospect prospect(int needed, int answered, int awaited, Optional<Integer> expected) {
        if (answered >= needed) {
            return Prospect.ENOUGH;
        }
        if (answered + awaited < needed) {
            return Prospect.OUT_OF_REACH;
        }
        if (expected.isEmpty()) {
            return Prospect.UNKNOWN;
        }
        return expected.get() >= needed ? Prospect.LIKELY : Prospect.DOUBTFUL;
    }

    private static int answered(Ballot ballot) {
        return (int) ballot.roll().stream()
                .flatMap(voter -> voter.vote().stream())
                .filter(vote -> !ballot.isLate(vote))
                .count();
    }

    /** A member of whom nothing is known is taken to answer as all of them together do. */
    private Optional<Integer> expected(Actor reader, Ballot ballot, int answered, List<Voter> awaited) {
        var past = past(reader, ballot);
        if (past.isEmpty()) {
            return Optional.empty();
        }
        var known = members(past).stream().collect(Collectors.toMap(MemberReplies::person, Function.identity()));
        var common = habit(past);
        var still = awaited.stream()
                .mapToInt(voter -> habit(known, voter.person(), common))
                .sum();
        return Optional.of(answered + still / WHOLE);
    }

    private List<Reply> past(Actor reader, Ballot ballot) {
        var until = clock.instant();
        var from = VietnamTime.startOf(VietnamTime.dateOf(until).minus(HABIT));
        return book.replies(reader, ballot.organ(), from, until);
    }

    private static int habit(Map<PersonId, MemberReplies> known, PersonId person, int common) {
        var member = known.get(person);
        return member == null ? common : habit(member.replies());
    }

    private static int habit(List<Reply> replies) {
        return (int) replies.stream().filter(Reply::isInTime).count() * WHOLE / replies.size();
    }

    private static List<MemberReplies> members(List<Reply> replies) {
        return replies.stream()
                .collect(Collectors.groupingBy(Reply::person, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> new MemberReplies(
                        each.get(0).person(), each.get(each.size() - 1).name(), each))
                .toList();
    }
}
