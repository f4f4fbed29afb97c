package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.quyche.regulation.Rulebooks;

/**
 * A million elections of every kind, drawn by numbers that are the same each time: a straightforward count from the words
 * of the regulation agrees with each, in whatever order the votes came; the bases are the right ones, half never carries,
 * and one more yes never turns a result down.
 */
class MillionElectionsTests {

    private static final int CHUNKS = 100;
    private static final int CHUNK = 10_000;

    private static final Reckoning RECKONING = new Reckoning(Rulebooks.shipped().rules(RandomElection.DAY));

    private static final PersonsCounting PERSONS =
            new PersonsCounting(Rulebooks.shipped().rules(RandomElection.DAY));

    private final Set<Object> seen = ConcurrentHashMap.newKeySet();

    @Test
    void aPlainCountAgreesWithAMillionElectionsOfEveryKind() {
        IntStream.range(0, CHUNKS).parallel().forEach(this::draw);
        assertThat(seen).containsAll(EnumSet.allOf(Next.class)).containsAll(EnumSet.allOf(Verdict.class));
        assertThat(seen).containsAll(EnumSet.allOf(BallotKind.class)).containsAll(EnumSet.allOf(BallotMode.class));
    }

    private void draw(int chunk) {
        var random = new Random(20_261_121L + chunk);
        for (var election = 0; election < CHUNK; election++) {
            try {
                holds(RandomElection.draw(random), random);
            } catch (RuntimeException | AssertionError wrong) {
                throw new AssertionError("chunk " + chunk + ", election " + election, wrong);
            }
        }
    }

    private void holds(RandomElection election, Random random) {
        var plain = PlainCount.of(election);
        var counted = Counted.of(election);
        agree(election, plain, counted);
        sameInAnyOrder(election, counted, random);
        halfNeverCarries(election, counted);
        moreNeverHarms(election, counted, random);
        seen.add(election.asked().kind());
        seen.add(election.mode());
        seen.add(plain.next());
        seen.addAll(plain.verdicts());
    }

    private static void agree(RandomElection election, PlainCount plain, Counted counted) {
        must(plain.said().equals(counted.said), "said", election, plain.said(), counted.said);
        must(plain.base() == counted.tally.counted(), "base", election, plain.base(), counted.tally);
        must(plain.next() == counted.tally.next(), "next", election, plain.next(), counted.tally);
        must(plain.verdicts().equals(counted.verdicts), "verdicts", election, plain.verdicts(), counted.verdicts);
        var adopted =
                plain.next() == Next.ADOPTED || plain.next() == Next.MEETING_REQUIRED || plain.next() == Next.RECORDED;
        must(adopted == counted.tally.carried(), "carried", election, adopted, counted.tally);
    }

    private static void sameInAnyOrder(RandomElection election, Counted counted, Random random) {
        var other = Counted.of(election.shuffled(random));
        must(counted.equals(other), "order", election, counted, other);
    }

    private static void halfNeverCarries(RandomElection election, Counted counted) {
        var yes = counted.said.getOrDefault(Choice.YES.code(), 0);
        if (election.asked().kind() == BallotKind.QUESTION && 2 * yes == counted.tally.counted()) {
            // By consensus those who stand back are not asked to assent.
            must(
                    !counted.tally.carried() || election.organ().equals(STANDING_GROUP),
                    "half",
                    election,
                    yes,
                    counted.tally);
        }
    }

    /** One member, drawn by lot, says yes to it, or names the first, or has no low opinion of anybody. */
    private static void moreNeverHarms(RandomElection election, Counted counted, Random random) {
        var place = random.nextInt(election.voters().size());
        if (!mayImprove(election, place)) {
            return;
        }
        var more = Counted.of(election.with(place, best(election)));
        for (var line = 0; line < Math.min(counted.verdicts.size(), more.verdicts.size()); line++) {
            if (election.asked().kind() != BallotKind.ELECTION || line == 0) {
                var before = counted.verdicts.get(line);
                var after = more.verdicts.get(line);
                must(rank(after) >= rank(before), "monotone", election, counted, more);
            }
        }
        if (!election.asked().kind().isOnPersons()) {
            must(!counted.tally.carried() || more.tally.carried(), "monotone", election, counted, more);
        }
    }

    private static boolean mayImprove(RandomElection election, int place) {
        var voter = election.voters().get(place);
        if (voter.standing() != Standing.VOTES) {
            return false;
        }
        // Who turns from another option or another name to the first one takes a vote away from the other.
        return switch (election.asked().kind()) {
            case QUESTION -> true;
            case ALTERNATIVES -> !voter.counts();
            case ELECTION -> !voter.counts();
            case CONFIDENCE_POLL, CONFIDENCE_VOTE -> voter.counts();
        };
    }

    private static Choice best(RandomElection election) {
        var asked = election.asked();
        return switch (asked.kind()) {
            case QUESTION -> Choice.YES;
            case ALTERNATIVES, ELECTION -> Choice.of("1");
            case CONFIDENCE_POLL, CONFIDENCE_VOTE ->
                Choice.of(String.valueOf(asked.levels().get(0))
                        .repeat(asked.options().size()));
        };
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case NOT_ELECTED, DISMISSED, NO_CONFIDENCE -> 0;
            case TIED, CONSIDERED -> 1;
            case ELECTED, CONFIDENCE -> 2;
        };
    }

    private static void must(boolean holds, String what, Object election, Object expected, Object found) {
        if (!holds) {
            throw new AssertionError("%s:%n%s%n%s%n%s".formatted(what, election, expected, found));
        }
    }

    /** As the product counts. */
    private record Counted(Map<String, Integer> said, Tally tally, List<Verdict> verdicts) {

        static Counted of(RandomElection election) {
            var ballot = election.ballot();
            var slips = ballot.counted();
            must(slips.size() <= ballot.eligible(), "one vote each", election, ballot.eligible(), slips);
            var said = ballot.asked().tallied(slips);
            var turnout = Reckoning.turnout(ballot, election.room(), slips.size());
            return new Counted(
                    said,
                    RECKONING.tally(ballot, turnout, slips.size(), said),
                    verdicts(ballot, turnout, slips.size(), said));
        }

        private static List<Verdict> verdicts(Ballot ballot, Turnout turnout, int valid, Map<String, Integer> said) {
            return ballot.asked().kind().isOnPersons()
                    ? PERSONS.outcome(ballot.organ(), ballot.asked(), turnout, valid, said).findings().stream()
                            .map(Finding::verdict)
                            .toList()
                    : List.of();
        }
    }
}
