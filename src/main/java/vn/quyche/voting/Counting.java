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
 * What a count amounts to under the rules of a day. Quorum is counted on all members, a majority on the incumbents
 * (J-09); only a yes counts, exactly half fails and nobody has a casting vote (J-26).
 */
final class Counting {

    private static final String UNANIMOUS = "UNANIMOUS";

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
            case WRITTEN -> inWriting(asked, majority(asked.organ()));
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

    /** Refuses a mode in which the organ does not decide. */
    void mustDecide(OrganId organ, BallotMode mode) {
        var consensus = consensus(organ);
        if (mode == BallotMode.CONSENSUS && consensus.isEmpty()) {
            throw Refusal.under(majority(organ).source(), "ballot.by-majority");
        }
        if (mode == BallotMode.OPEN && consensus.isPresent()) {
            throw Refusal.under(consensus.orElseThrow().source(), "ballot.by-consensus");
        }
    }

    private Tally byMajority(OutcomeQuestion asked, Valued<Share> majority) {
        var quorum = quorum(asked.organ(), asked.members());
        var quorate = quorum.isReachedBy(asked.present());
        var carried = quorate && majority.value().isReachedBy(asked.yes(), asked.incumbents());
        var next = carried ? Next.ADOPTED : Next.NOT_ADOPTED;
        return new Tally(
                quorate,
                quorum.needed(),
                carried,
                majority.value().needed(asked.incumbents()),
                quorate ? next : Next.NOT_QUORATE,
                distinct(quorum.source(), majority.source()));
    }

    /** Nobody sits in a room, so no quorum is asked; silence is not approval (J-25). */
    private Tally inWriting(OutcomeQuestion asked, Valued<Share> majority) {
        var byDefault = rules.term("ballot.dissent-default");
        var differ = asked.importantDissent().orElse(asked.no() > 0 && "IMPORTANT".equals(byDefault.value()));
        var carried = majority.value().isReachedBy(asked.yes(), asked.incumbents());
        var next = differ ? Next.MEETING_REQUIRED : Next.ADOPTED;
        return new Tally(
                true,
                0,
                carried,
                majority.value().needed(asked.incumbents()),
                carried ? next : Next.NOT_ADOPTED,
                distinct(majority.source(), byDefault.source()));
    }

    private Tally byConsensus(OutcomeQuestion asked, Valued<String> consensus) {
        var quorum = quorum(asked.organ(), asked.members());
        var rounds = rules.count("consensus.rounds");
        var quorate = quorum.isReachedBy(asked.present());
        var needed = UNANIMOUS.equals(consensus.value())
                ? asked.incumbents()
                : rules.share("majority.fraction").value().needed(asked.incumbents());
        var carried = quorate && asked.yes() >= needed;
        var differ = asked.round() < rounds.value() ? Next.REDISCUSS : Next.ESCALATE;
        var next = carried ? Next.ADOPTED : differ;
        return new Tally(
                quorate,
                quorum.needed(),
                carried,
                needed,
                quorate ? next : Next.NOT_QUORATE,
                distinct(quorum.source(), consensus.source(), rounds.source()));
    }

    private Optional<Valued<String>> consensus(OrganId organ) {
        return rules.findTerm("consensus." + organ);
    }

    private Valued<Share> majority(OrganId organ) {
        return binding("majority.fraction", organ).orElseThrow(() -> hasNoRule(organ, "organ"));
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
