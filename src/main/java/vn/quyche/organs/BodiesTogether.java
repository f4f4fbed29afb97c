package vn.quyche.organs;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/** What stands against bodies, one or two hundred, that end, are taken over or come to belong elsewhere at once. */
@Component
class BodiesTogether {

    /** Deeper than any tree of bodies. */
    private static final int DEPTH = 100;

    private final OrganForms forms;

    BodiesTogether(OrganForms forms) {
        this.forms = forms;
    }

    void some(Collection<OrganId> organs) {
        if (organs.isEmpty()) {
            throw Refusal.invalid("organs", "change.nothing-to-merge");
        }
    }

    void succeeding(Collection<OrganId> organs, OrganId into, LocalDate from) {
        if (organs.contains(into)) {
            throw Refusal.invalid("into", "change.into-itself");
        }
        alive(into, from, "into");
    }

    void ending(Collection<OrganId> organs, LocalDate from) {
        organs.forEach(organ -> ending(organ, organs, from));
    }

    /** One of those that end together: what is beneath it must end with it. */
    void ending(OrganId organ, Collection<OrganId> together, LocalDate from) {
        var form = alive(organ, from, "organ");
        refuseIf(form.kind().isNamedByRegulation(), "change.named-by-regulation", form.name());
        var beneath = forms.on(from).stream()
                .filter(other -> other.parent().filter(organ::equals).isPresent())
                .filter(other -> !together.contains(other.id()))
                .map(Organ::shortName)
                .collect(Collectors.joining(", "));
        refuseIf(!beneath.isEmpty(), "change.has-bodies", form.name(), beneath);
    }

    void moving(Collection<OrganId> organs, OrganId parent, LocalDate from) {
        organs.forEach(organ -> moving(organ, parent, from));
    }

    void moving(OrganId organ, OrganId parent, LocalDate from) {
        alive(parent, from, "parent");
        var form = alive(organ, from, "organ");
        refuseIf(form.kind().isNamedByRegulation(), "change.named-by-regulation", form.name());
        refuseIf(form.parent().filter(parent::equals).isPresent(), "change.beneath-already", form.name());
        refuseIf(
                forms.ever(organ).stream()
                        .anyMatch(later -> later.during().from().isAfter(from)),
                "change.later-form",
                form.name());
        beneath(organ, parent, from);
    }

    /** Refuses a body that would belong to itself. */
    void beneath(OrganId organ, OrganId parent, LocalDate on) {
        Optional<OrganId> above = Optional.of(parent);
        for (var steps = 0; above.isPresent() && steps < DEPTH; steps++) {
            if (above.get().equals(organ)) {
                throw Refusal.invalid("parent", "change.circle");
            }
            above = forms.of(above.get(), on).flatMap(Organ::parent);
        }
    }

    /** The body in its form of the day; refuses one that was not there. */
    Organ alive(OrganId organ, LocalDate on, String field) {
        return forms.ever(organ).stream()
                .filter(form -> form.during().contains(on))
                .findFirst()
                .orElseThrow(() -> AlterationRules.notAlive(forms, organ, field));
    }
}
