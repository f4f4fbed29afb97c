package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quyche.durability.CastHistory.Answer;
import vn.quyche.durability.CastHistory.Attempt;
import vn.quyche.durability.CastHistory.Closure;
import vn.quyche.durability.CastsKept.Kept;
import vn.quyche.durability.CastsKept.Line;
import vn.quyche.durability.CastsKept.Mark;
import vn.quyche.durability.CastsKept.Vote;

/** The checker of the fault run finds every fault that is planted, and none in a run in which all went well. */
class CastCheckerTests {

    private static final Instant CLOSED = Instant.parse("2026-01-01T09:00:00Z");
    private static final String NAMED = "n";
    private static final String SECRET = "s";

    @Test
    void nothingIsFoundWhereAllWentWell() {
        assertThat(new Story().faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("planted")
    void aPlantedFaultIsFound(String what, String fault, Consumer<Story> plant) {
        var story = new Story();
        plant.accept(story);
        assertThat(story.faults()).as(what).anyMatch(found -> found.startsWith(fault + ":"));
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                plant("a vote by name is lost", "lost", story -> story.votes.remove(1)),
                plant("the only vote of a member is lost", "lost", story -> story.votes.remove(2)),
                plant("a mark is lost", "lost", story -> story.marks.remove(0)),
                plant("a vote heard of by a page is lost", "lost", story -> {
                    story.taken(NAMED, "p3", "ABSTAIN", Optional.empty(), 40);
                }),
                plant("a vote says something else", "lost", story -> story.vote(2, NAMED, "p2", "NO", "r3")),
                plant("a vote stands under another member", "lost", story -> story.vote(2, NAMED, "p3", "YES", "r3")),
                plant("a vote went into another ballot", "lost", story -> story.vote(2, "other", "p2", "YES", "r3")),
                plant("a receipt is another afterwards", "lost", story -> story.vote(2, NAMED, "p2", "YES", "r9")),
                plant(
                        "a vote sent again is kept again",
                        "double",
                        story -> story.votes.add(new Vote(4, NAMED, "p2", "YES", "r4", CLOSED.minusSeconds(1)))),
                plant("a member has two marks", "double", story -> story.marks.add(new Mark(SECRET, "p1", "m9"))),
                plant(
                        "one slip too many is in the urn",
                        "slips and marks",
                        story -> story.count(SECRET, Map.of("YES", 2, "NO", 1))),
                plant(
                        "a slip is missing in the urn",
                        "slips and marks",
                        story -> story.count(SECRET, Map.of("YES", 1))),
                plant("a slip says something else", "miscounted", story -> story.count(SECRET, Map.of("YES", 2))),
                plant(
                        "a slip says what nobody sent",
                        "miscounted",
                        story -> story.count(SECRET, Map.of("YES", 1, "ABSTAIN", 1))),
                plant(
                        "a vote comes from nowhere",
                        "phantom",
                        story -> story.votes.add(new Vote(4, NAMED, "p3", "YES", "r4", CLOSED.minusSeconds(1)))),
                plant("a refused vote is kept", "phantom", story -> {
                    story.refused(NAMED, "p3", "ABSTAIN", "ballot.not-present", 30);
                    story.votes.add(new Vote(4, NAMED, "p3", "ABSTAIN", "r4", CLOSED.minusSeconds(1)));
                }),
                plant("a mark comes from nowhere", "phantom", story -> story.marks.add(new Mark(SECRET, "p3", "m9"))),
                plant(
                        "a choice is kept that was never sent",
                        "phantom",
                        story -> story.votes.add(new Vote(4, NAMED, "p1", "ABSTAIN", "r4", CLOSED.minusSeconds(1)))),
                plant(
                        "two votes share a receipt",
                        "receipt twice",
                        story -> story.marks.set(1, new Mark(SECRET, "p2", "m1"))),
                plant(
                        "asking again in secret tells another receipt",
                        "another receipt",
                        story -> story.taken(SECRET, "p1", "YES", Optional.of("m2"), 50)),
                plant("asking again after the count tells another receipt", "another receipt", story -> {
                    story.votes.add(0, new Vote(0, NAMED, "p1", "NO", "r0", CLOSED.minusSeconds(9)));
                    story.taken(NAMED, "p1", "NO", Optional.of("r0"), 200);
                }),
                plant("a vote is taken after the count was told", "taken after the count", story -> {
                    story.votes.add(new Vote(4, NAMED, "p3", "YES", "r4", CLOSED));
                    story.taken(NAMED, "p3", "ABSTAIN", Optional.of("r4"), 200);
                }),
                plant(
                        "a vote is kept with a time after the count",
                        "taken after the count",
                        story -> story.votes.set(2, new Vote(3, NAMED, "p2", "YES", "r3", CLOSED.plusSeconds(1)))),
                plant("a slip is taken after the count was told", "taken after the count", story -> {
                    story.taken(SECRET, "p3", "YES", Optional.of("m3"), 300);
                    story.marks.add(new Mark(SECRET, "p3", "m3"));
                    story.count(SECRET, Map.of("YES", 2, "NO", 1));
                }),
                plant("an older vote stands over a later one", "overwritten by an older one", story -> {
                    story.votes.remove(1);
                    story.votes.add(0, new Vote(0, NAMED, "p1", "NO", "r2", CLOSED.minusSeconds(9)));
                    story.attempts.removeIf(attempt -> attempt.begun() == 120);
                    story.count(NAMED, Map.of("YES", 2));
                }),
                plant("votes are kept in another order than heard", "out of order", story -> {
                    story.votes.set(0, new Vote(2, NAMED, "p1", "YES", "r1", CLOSED.minusSeconds(1)));
                    story.votes.set(1, new Vote(1, NAMED, "p1", "NO", "r2", CLOSED.minusSeconds(1)));
                }),
                plant("the count forgets a vote", "miscounted", story -> story.count(NAMED, Map.of("NO", 1))),
                plant("the count takes an earlier vote", "miscounted", story -> story.count(NAMED, Map.of("YES", 2))),
                plant(
                        "the count takes both votes of a member",
                        "miscounted",
                        story -> story.count(NAMED, Map.of("YES", 2, "NO", 1))),
                plant(
                        "the count is another than was told",
                        "count changed",
                        story -> story.told(NAMED, Map.of("YES", 2))),
                plant(
                        "a ballot that was counted is open again",
                        "count lost",
                        story -> story.ballots.put(
                                NAMED, new Kept(NAMED, false, "OPEN", Optional.empty(), Map.of(), 0))),
                plant("a whole ballot is lost", "ballot lost", story -> story.ballots.remove(SECRET)),
                plant("a vote is not told in the journal", "journal", story -> story.facts.put("n VoteCast", 2)),
                plant("a vote is told twice in the journal", "journal", story -> story.facts.put("s VoteCast", 3)),
                plant("a count is told twice in the journal", "journal", story -> story.facts.put("s BallotClosed", 2)),
                plant("somebody who is not on the roll has voted", "not on the roll", story -> {
                    story.taken(NAMED, "stranger", "YES", Optional.of("r4"), 30);
                    story.votes.add(new Vote(4, NAMED, "stranger", "YES", "r4", CLOSED.minusSeconds(1)));
                }),
                plant(
                        "a member is kept off the roll",
                        "kept off the roll",
                        story -> story.refused(NAMED, "p3", "YES", "ballot.not-on-roll", 30)),
                plant(
                        "a member is told too early that it is closed",
                        "closed too early",
                        story -> story.refused(NAMED, "p3", "YES", "ballot.closed", 30)),
                plant(
                        "a secret vote stands by name",
                        "secret told",
                        story -> story.votes.add(new Vote(4, SECRET, "p1", "YES", "r4", CLOSED.minusSeconds(1)))));
    }

    private static Arguments plant(String what, String fault, Consumer<Story> change) {
        return Arguments.of(what, fault, change);
    }

    /** Two ballots, in which people vote, change their minds, send again, ask again after the count, and come too late. */
    private static final class Story {

        private final List<Attempt> attempts = new ArrayList<>();
        private final Map<String, Closure> closures = new HashMap<>();
        private final Map<String, Kept> ballots = new HashMap<>();
        private final List<Vote> votes = new ArrayList<>();
        private final List<Mark> marks = new ArrayList<>();
        private final Map<String, Integer> facts = new HashMap<>();

        Story() {
            taken(NAMED, "p1", "YES", Optional.of("r1"), 0);
            taken(NAMED, "p1", "NO", Optional.of("r2"), 10);
            taken(NAMED, "p1", "NO", Optional.of("r2"), 20);
            unheard(NAMED, "p2", "YES", 5);
            taken(NAMED, "p2", "YES", Optional.of("r3"), 15);
            told(NAMED, Map.of("YES", 1, "NO", 1));
            refused(NAMED, "p3", "NO", "ballot.closed", 110);
            taken(NAMED, "p1", "NO", Optional.of("r2"), 120);
            refused(NAMED, "stranger", "YES", "ballot.not-on-roll", 50);
            vote(0, NAMED, "p1", "YES", "r1");
            vote(1, NAMED, "p1", "NO", "r2");
            vote(2, NAMED, "p2", "YES", "r3");
            count(NAMED, Map.of("YES", 1, "NO", 1));
            taken(SECRET, "p1", "YES", Optional.of("m1"), 0);
            taken(SECRET, "p1", "YES", Optional.of("m1"), 10);
            unheard(SECRET, "p2", "NO", 5);
            taken(SECRET, "p2", "NO", Optional.empty(), 15);
            told(SECRET, Map.of("YES", 1, "NO", 1));
            marks.add(new Mark(SECRET, "p1", "m1"));
            marks.add(new Mark(SECRET, "p2", "m2"));
            count(SECRET, Map.of("YES", 1, "NO", 1));
            facts.putAll(Map.of(
                    "n VoteCast",
                    3,
                    "n BallotOpened",
                    1,
                    "n BallotClosed",
                    1,
                    "s VoteCast",
                    2,
                    "s BallotOpened",
                    1,
                    "s BallotClosed",
                    1));
        }

        void taken(String ballot, String person, String choice, Optional<String> receipt, long at) {
            attempts.add(new Attempt(ballot, person, choice, at, at + 5, Answer.TAKEN, receipt, ""));
        }

        void unheard(String ballot, String person, String choice, long at) {
            attempts.add(new Attempt(ballot, person, choice, at, at + 5, Answer.UNHEARD, Optional.empty(), ""));
        }

        void refused(String ballot, String person, String choice, String code, long at) {
            attempts.add(new Attempt(ballot, person, choice, at, at + 5, Answer.REFUSED, Optional.empty(), code));
        }

        void told(String ballot, Map<String, Integer> said) {
            closures.put(ballot, new Closure(ballot, 90, 100, said));
        }

        void vote(int place, String ballot, String person, String choice, String receipt) {
            var vote = new Vote(place + 1L, ballot, person, choice, receipt, CLOSED.minusSeconds(5));
            if (place < votes.size()) {
                votes.set(place, vote);
            } else {
                votes.add(vote);
            }
        }

        void count(String ballot, Map<String, Integer> said) {
            var slips = said.values().stream().mapToInt(Integer::intValue).sum();
            ballots.put(ballot, new Kept(ballot, ballot.equals(SECRET), "CLOSED", Optional.of(CLOSED), said, slips));
        }

        List<String> faults() {
            var history = new CastHistory();
            attempts.forEach(history::add);
            closures.values().forEach(history::add);
            var rolls = Stream.of(NAMED, SECRET)
                    .flatMap(ballot -> Stream.of("p1", "p2", "p3").map(person -> new Line(ballot, person)))
                    .toList();
            return CastChecker.faults(
                    history, new CastsKept(List.copyOf(ballots.values()), rolls, votes, marks, facts));
        }
    }
}
