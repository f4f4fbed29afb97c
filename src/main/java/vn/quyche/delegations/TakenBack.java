package vn.quyche.delegations;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.DelegatedPower;
import vn.quyche.competence.Delegating;
import vn.quyche.kernel.Refusal;

/** What taking back a power of the regulation is about, and which earlier decisions it takes the place of. */
@Component
class TakenBack {

    private final Delegating delegating;

    TakenBack(Delegating delegating) {
        this.delegating = delegating;
    }

    /** The subject meant; conditions are on the facts of one subject, so that one must be named. */
    Optional<String> subject(DelegatedPower power, Optional<String> named, boolean isOne) {
        if (power.subjects().size() == 1 && named.isEmpty()) {
            return Optional.of(power.subjects().get(0));
        }
        named.filter(subject -> !power.subjects().contains(subject)).ifPresent(subject -> {
            throw Refusal.invalid("subject", "delegation.not-a-subject-of-it", subject, subjects(power));
        });
        if (isOne && named.isEmpty()) {
            throw Refusal.invalid("subject", "delegation.which-subject", subjects(power));
        }
        return named;
    }

    /** The decisions that took back of the same power before, and that the new one takes the place of. */
    List<Delegation> replacedBy(Delegation back, List<Delegation> all) {
        var replaced = new ArrayList<Delegation>();
        for (var other : all) {
            if (!other.scope().isOfSamePower(back.scope()) || !other.meets(back) || !concernsSame(other, back)) {
                continue;
            }
            refuseIf(
                    other.force().from().isAfter(back.force().from()),
                    back.scope().power().orElseThrow(),
                    "delegation.taken-back-later",
                    other.decided().title(),
                    other.force().from());
            refuseIf(
                    other.scope().subject().isEmpty() && back.scope().subject().isPresent(),
                    back.scope().power().orElseThrow(),
                    "delegation.taken-back-wholly",
                    other.decided().title());
            replaced.add(other);
        }
        return replaced;
    }

    private static boolean concernsSame(Delegation one, Delegation other) {
        return one.scope().subject().isEmpty()
                || other.scope().subject().isEmpty()
                || one.scope().subject().equals(other.scope().subject());
    }

    /** The subjects in which a decision changes something. */
    List<String> subjects(Delegation delegation, LocalDate on) {
        var scope = delegation.scope();
        return scope.subject()
                .map(List::of)
                .orElseGet(() -> delegating.powers(on).stream()
                        .filter(power -> Optional.of(power.source()).equals(scope.power())
                                && power.to().equals(scope.to()))
                        .flatMap(power -> power.subjects().stream())
                        .toList());
    }

    private static String subjects(DelegatedPower power) {
        return String.join(", ", power.subjects());
    }
}
