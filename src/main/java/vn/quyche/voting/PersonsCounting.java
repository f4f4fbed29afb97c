package vn.quyche.voting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Share;
import vn.quyche.regulation.Valued;

/**
 * What votes on persons amount to. The rules of elections and of confidence stand outside the working regulation (J-53),
 * so every share and base of theirs is a value of the rulebook.
 */
final class PersonsCounting {

    private static final String ELECTION = "election.majority";
    private static final String LOW = "confidence.low-considered";

    private final Rules rules;
    private final Counting counting;

    PersonsCounting(Rules rules) {
        this.rules = rules;
        this.counting = new Counting(rules);
    }

    /** Refuses a vote of that kind where no rule gives it to the organ, or asks that it be secret. */
    void mustBeHeld(OrganId organ, BallotKind kind, BallotMode mode) {
        if (kind.isOnPersons()) {
            rule(organ, kind);
            var secret = rules.flag("election.secret");
            if (secret.value() && mode != BallotMode.SECRET) {
                throw Refusal.under(secret.source(), "ballot.persons-secret");
            }
        }
    }

    PersonsOutcome outcome(OrganId organ, Asked asked, Turnout turnout, int valid, Map<String, Integer> said) {
        return asked.kind() == BallotKind.ELECTION
                ? election(organ, asked, turnout, valid, said)
                : confidence(organ, asked, turnout, said);
    }

    /** How many must be in the room: for an election as for any decision, for confidence of those summoned. */
    Quorum quorum(OrganId organ, BallotKind kind, int members, int summoned) {
        if (kind != BallotKind.CONFIDENCE_POLL && kind != BallotKind.CONFIDENCE_VOTE) {
            return counting.quorum(organ, members);
        }
        var share = bound("confidence.quorum", organ);
        return new Quorum(summoned, share.value().needed(summoned), share.source());
    }

    /** Those past the half in the order of their votes; a tie for the last seat elects none of the tied. */
    private PersonsOutcome election(OrganId organ, Asked asked, Turnout turnout, int valid, Map<String, Integer> said) {
        var majority = rule(organ, BallotKind.ELECTION);
        var base = Base.valueOf(rules.term("election.base").value());
        var counted = base == Base.VALID ? valid : turnout.of(base);
        var needed = majority.value().needed(counted);
        var quorum = quorum(organ, asked.kind(), turnout.members(), turnout.summoned());
        var quorate = quorum.isReachedBy(turnout.present());
        IntFunction<Integer> votes = line -> said.getOrDefault(String.valueOf(line), 0);
        var past = lines(asked)
                .filter(line -> quorate && votes.apply(line) >= needed)
                .boxed()
                .sorted(Comparator.comparing(votes::apply).reversed())
                .toList();
        var border = past.size() > asked.seats() ? votes.apply(past.get(asked.seats())) : -1;
        var elected = past.stream()
                .limit(asked.seats())
                .filter(line -> votes.apply(line) > border)
                .toList();
        var open = asked.seats() - elected.size();
        var findings = lines(asked)
                .mapToObj(line ->
                        finding(asked, line, verdict(line, elected, past, open > 0 && votes.apply(line) == border)))
                .toList();
        var next = open == 0 ? Next.ADOPTED : Next.RUNOFF;
        return new PersonsOutcome(
                new Tally(
                        quorate,
                        quorum.needed(),
                        quorate && open == 0,
                        needed,
                        majority.ruleId(),
                        base,
                        counted,
                        quorate ? next : Next.NOT_QUORATE,
                        basis(quorum.source(), majority.source())),
                findings,
                open);
    }

    private static Verdict verdict(int line, List<Integer> elected, List<Integer> past, boolean tied) {
        if (elected.contains(line)) {
            return Verdict.ELECTED;
        }
        return past.contains(line) && tied ? Verdict.TIED : Verdict.NOT_ELECTED;
    }

    /** An opinion, or a verdict, on each person; none where too few came. The count adopts nothing of itself. */
    private PersonsOutcome confidence(OrganId organ, Asked asked, Turnout turnout, Map<String, Integer> said) {
        var share = rule(organ, asked.kind());
        var base = Base.valueOf(rules.term("confidence.base").value());
        var counted = turnout.of(base);
        var quorum = quorum(organ, asked.kind(), turnout.members(), turnout.summoned());
        var quorate = counted > 0 && quorum.isReachedBy(turnout.present());
        var findings = lines(asked)
                .filter(line -> quorate)
                .mapToObj(line -> finding(asked, line, confidence(asked.kind(), line, counted, said)))
                .toList();
        return new PersonsOutcome(
                new Tally(
                        quorate,
                        quorum.needed(),
                        quorate,
                        share.value().needed(counted),
                        share.ruleId(),
                        base,
                        counted,
                        quorate ? Next.RECORDED : Next.NOT_QUORATE,
                        basis(quorum.source(), share.source())),
                findings,
                0);
    }

    private Verdict confidence(BallotKind kind, int line, int counted, Map<String, Integer> said) {
        if (kind == BallotKind.CONFIDENCE_VOTE) {
            var none = rules.share("confidence.none").value();
            return none.isReachedBy(said.getOrDefault(line + "N", 0), counted)
                    ? Verdict.NO_CONFIDENCE
                    : Verdict.CONFIDENCE;
        }
        var low = said.getOrDefault(line + "L", 0);
        if (rules.share("confidence.low-dismissed").value().isReachedBy(low, counted)) {
            return Verdict.DISMISSED;
        }
        return rules.share(LOW).value().isReachedBy(low, counted) ? Verdict.CONSIDERED : Verdict.CONFIDENCE;
    }

    private Valued<Share> rule(OrganId organ, BallotKind kind) {
        return switch (kind) {
            case ELECTION -> bound(ELECTION, organ);
            case CONFIDENCE_POLL -> bound(LOW, organ);
            case CONFIDENCE_VOTE -> bound("confidence.none", organ);
            case QUESTION, ALTERNATIVES -> throw new IllegalArgumentException("Not on persons: " + kind);
        };
    }

    private Valued<Share> bound(String name, OrganId organ) {
        return Optional.of(rules.share(name))
                .filter(value -> rules.binds(value.ruleId(), organ))
                .orElseThrow(() -> Refusal.invalid("kind", "outcome.no-persons-rule", organ.code()));
    }

    private static Finding finding(Asked asked, int line, Verdict verdict) {
        return new Finding(line, asked.option(line).orElseThrow(), verdict);
    }

    private static IntStream lines(Asked asked) {
        return IntStream.rangeClosed(1, asked.options().size());
    }

    private static List<Citation> basis(Citation... citations) {
        return Stream.of(citations).distinct().sorted().toList();
    }
}
