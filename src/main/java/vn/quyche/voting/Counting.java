package vn.quyche.voting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Share;
import vn.quyche.regulation.Valued;

/**
 * What a count amounts to under the rules of a day. Share and base of each are named by the rulebook: quorum is counted
 * on all members, a majority on the incumbents (J-09); only a yes counts, exactly half fails and nobody has a casting
 * vote (J-26).
 */
final class Counting {

    private static final String UNANIMOUS = "UNANIMOUS";
    private static final String IN_WRITING = "R-27.3-c";

    private final Rules rules;

    Counting(Rules rules) {
        this.rules = rules;
    }

    Tally tally(OutcomeQuestion asked) {
        var consensus = consensus(asked.organ());
        return switch (asked.manner()) {
            case MEETING ->
                consensus.isPresent()
                        ? byConsensus(asked, consensus.orElseThrow())
                        : byMajority(asked, majority(asked.organ()));
            case WRITTEN -> inWriting(asked);
            case CONSENSUS -> byConsensus(asked, consensus.orElseThrow(() -> hasNoRule(asked.organ(), "mode")));
        };
    }

    /** How many must be in the room. */
    Quorum quorum(OrganId organ, int members) {
        var share = rules.findShare("quorum." + organ)
                .or(() -> binding("quorum.fraction", organ))
                .orElseThrow(() -> hasNoRule(organ, "organ"));
        return new Quorum(members, share.value().needed(members), share.source());
    }

    BallotMode modeOf(OrganId organ) {
        return consensus(organ).isPresent() ? BallotMode.CONSENSUS : BallotMode.OPEN;
    }

    /** Refuses a mode in which the organ does not decide; in secret it counts as it does otherwise. */
    void mustDecide(OrganId organ, BallotMode mode) {
        var consensus = consensus(organ);
        if (mode == BallotMode.CONSENSUS && consensus.isEmpty()) {
            throw Refusal.under(majority(organ).source(), "ballot.by-majority");
        }
        if (mode == BallotMode.OPEN && consensus.isPresent()) {
            throw Refusal.under(consensus.orElseThrow().source(), "ballot.by-consensus");
        }
        if (mode == BallotMode.WRITTEN && !decidesInWriting(organ)) {
            throw Refusal.under(rules.cite(IN_WRITING), "ballot.not-in-writing");
        }
    }

    /** Whether differing opinions in writing count as important until the Standing Group rules on them (J-25). */
    boolean dissentIsImportant() {
        return rules.findTerm("ballot.dissent-default")
                .filter(term -> "IMPORTANT".equals(term.value()))
                .isPresent();
    }

    /** Where the regulation speaks of opinions in writing. */
    Citation writing() {
        return rules.cite(IN_WRITING);
    }

    private boolean decidesInWriting(OrganId organ) {
        return rules.binds(IN_WRITING, organ);
    }

    private Tally byMajority(OutcomeQuestion asked, Valued<Share> majority) {
        var quorum = quorum(asked.organ(), asked.members());
        var quorate = quorum.isReachedBy(asked.present());
        var base = majorityBase();
        var counted = asked.turnout().of(base);
        var carried = quorate && majority.value().isReachedBy(asked.yes(), counted);
        var next = carried ? Next.ADOPTED : Next.NOT_ADOPTED;
        return new Tally(
                quorate,
                quorum.needed(),
                carried,
                majority.value().needed(counted),
                majority.ruleId(),
                base,
                counted,
                quorate ? next : Next.NOT_QUORATE,
                distinct(quorum.source(), majority.source()));
    }

    /** Nobody sits in a room, so no quorum is asked; silence is not approval (J-25). */
    private Tally inWriting(OutcomeQuestion asked) {
        if (!decidesInWriting(asked.organ())) {
            throw hasNoRule(asked.organ(), majorityBinds(asked.organ()) ? "mode" : "organ");
        }
        var majority = majority(asked.organ());
        var base = majorityBase();
        var counted = asked.turnout().of(base);
        var carried = majority.value().isReachedBy(asked.yes(), counted);
        var next = asked.importantDissent() ? Next.MEETING_REQUIRED : Next.ADOPTED;
        return new Tally(
                true,
                0,
                carried,
                majority.value().needed(counted),
                IN_WRITING,
                base,
                counted,
                carried ? next : Next.NOT_ADOPTED,
                distinct(majority.source(), rules.cite(IN_WRITING)));
    }

    private Tally byConsensus(OutcomeQuestion asked, Valued<String> consensus) {
        var quorum = quorum(asked.organ(), asked.members());
        var rounds = rules.count("consensus.rounds");
        var quorate = quorum.isReachedBy(asked.present());
        var asking = asked.incumbents() - asked.turnout().recused();
        var needed = UNANIMOUS.equals(consensus.value())
                ? asking
                : rules.share("majority.fraction").value().needed(asked.incumbents());
        var carried = quorate && needed > 0 && asked.yes() >= needed;
        var differ = asked.round() < rounds.value() ? Next.REDISCUSS : Next.ESCALATE;
        var next = carried ? Next.ADOPTED : differ;
        return new Tally(
                quorate,
                quorum.needed(),
                carried,
                needed,
                consensus.ruleId(),
                Base.INCUMBENTS,
                asked.incumbents(),
                quorate ? next : Next.NOT_QUORATE,
                distinct(quorum.source(), consensus.source(), rounds.source()));
    }

    private Optional<Valued<String>> consensus(OrganId organ) {
        return rules.findTerm("consensus." + organ);
    }

    private Base majorityBase() {
        return Base.valueOf(rules.term("majority.base").value());
    }

    private Valued<Share> majority(OrganId organ) {
        return binding("majority.fraction", organ).orElseThrow(() -> hasNoRule(organ, "organ"));
    }

    private boolean majorityBinds(OrganId organ) {
        return binding("majority.fraction", organ).isPresent()
                || consensus(organ).isPresent();
    }

    /** The value, if the rule that states it binds the organ. */
    private Optional<Valued<Share>> binding(String name, OrganId organ) {
        return rules.findShare(name).filter(value -> rules.binds(value.ruleId(), organ));
    }

    private static Refusal hasNoRule(OrganId organ, String field) {
        return Refusal.invalid(field, "outcome.no-rule", organ.code());
    }

    private static List<Citation> distinct(Citation... citations) {
        return Stream.of(citations).distinct().sorted().toList();
    }
}
