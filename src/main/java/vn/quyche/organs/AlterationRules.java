package vn.quyche.organs;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

/** What stands against an alteration, as the register is on the day from which the alteration holds. */
@Component
class AlterationRules {

    private final Institution institution;
    private final OrganForms forms;
    private final People people;
    private final PeopleAlterationRules ofPeople;
    private final BodiesTogether together;

    AlterationRules(
            Institution institution,
            OrganForms forms,
            People people,
            PeopleAlterationRules ofPeople,
            BodiesTogether together) {
        this.institution = institution;
        this.forms = forms;
        this.people = people;
        this.ofPeople = ofPeople;
        this.together = together;
    }

    void check(Alteration alteration, LocalDate from) {
        if (alteration instanceof Alteration.Founding founding) {
            founding(founding, from);
        } else if (alteration instanceof Alteration.Reshaping reshaping) {
            reshaping(reshaping, from);
        } else if (alteration instanceof Alteration.Merging merging) {
            together.some(merging.organs());
            together.succeeding(merging.organs(), merging.into(), from);
            together.ending(merging.organs(), from);
        } else if (alteration instanceof Alteration.Dissolving dissolving) {
            together.ending(List.of(dissolving.organ()), from);
            dissolving.into().forEach(to -> together.succeeding(List.of(dissolving.organ()), to, from));
        } else if (alteration instanceof Alteration.Closing closing) {
            together.some(closing.organs());
            together.ending(closing.organs(), from);
        } else if (alteration instanceof Alteration.Moving moving) {
            together.some(moving.organs());
            together.moving(moving.organs(), moving.parent(), from);
        } else if (alteration instanceof Alteration.TermBeginning term) {
            beginning(term, from);
        } else if (alteration instanceof Alteration.Entering entering) {
            entering(entering);
        } else {
            ofPeople.check(alteration, from);
        }
    }

    private void founding(Alteration.Founding alteration, LocalDate from) {
        named(alteration.name(), alteration.shortName());
        notTaken(alteration.name(), Optional.empty(), from);
        alteration.parent().ifPresent(parent -> together.alive(parent, from, "parent"));
        seated(alteration.seats());
    }

    private void reshaping(Alteration.Reshaping alteration, LocalDate from) {
        var form = together.alive(alteration.organ(), from, "organ");
        named(alteration.name(), alteration.shortName());
        notTaken(alteration.name(), Optional.of(alteration.organ()), from);
        seated(alteration.seats());
        refuseIf(
                form.name().equals(alteration.name())
                        && form.shortName().equals(alteration.shortName())
                        && form.kind() == alteration.kindOfBody()
                        && form.parent().equals(alteration.parent())
                        && form.seats() == alteration.seats(),
                "change.nothing");
        refuseIf(
                form.kind() != alteration.kindOfBody() && form.kind().isNamedByRegulation(),
                "change.named-by-regulation",
                form.name());
        refuseIf(
                forms.ever(alteration.organ()).stream()
                        .anyMatch(later -> later.during().from().isAfter(from)),
                "change.later-form",
                form.name());
        alteration.parent().ifPresent(parent -> {
            together.alive(parent, from, "parent");
            together.beneath(alteration.organ(), parent, from);
        });
    }

    private void beginning(Alteration.TermBeginning alteration, LocalDate from) {
        together.alive(alteration.organ(), from, "organ");
        if (alteration.number().isBlank()) {
            throw Refusal.invalid("termNumber", "change.term-number");
        }
        for (var term : institution.terms(alteration.organ())) {
            refuseIf(!term.during().from().isBefore(from), "change.term-later", term.number());
            refuseIf(term.number().equalsIgnoreCase(alteration.number().strip()), "change.term-taken", term.number());
        }
    }

    private void entering(Alteration.Entering alteration) {
        if (alteration.name().isBlank()) {
            throw Refusal.invalid("name", "change.name-missing");
        }
        refuseIf(people.person(alteration.person()).isPresent(), "change.person-there");
    }

    static Refusal notAlive(OrganForms forms, OrganId organ, String field) {
        var name = forms.ever(organ).stream().findFirst().map(Organ::name).orElse(organ.code());
        return Refusal.invalid(field, "change.not-there-then", name);
    }

    /** Refuses days on which the body was not there, wholly or in part. */
    static void throughout(OrganForms forms, OrganId organ, DateRange days) {
        var own = forms.ever(organ);
        var day = days.from();
        for (var form : own) {
            if (form.during().contains(day)) {
                var end = form.during().end();
                if (end.isEmpty()
                        || days.end().filter(last -> !last.isAfter(end.get())).isPresent()) {
                    return;
                }
                day = end.get();
            }
        }
        throw notAlive(forms, organ, "organ");
    }

    private void notTaken(String name, Optional<OrganId> but, LocalDate on) {
        var taken = forms.on(on).stream()
                .filter(form -> but.filter(form.id()::equals).isEmpty())
                .anyMatch(form -> form.name().equalsIgnoreCase(name.strip()));
        if (taken) {
            throw Refusal.invalid("name", "change.name-taken", name.strip());
        }
    }

    private static void named(String name, String shortName) {
        if (name.isBlank()) {
            throw Refusal.invalid("name", "change.name-missing");
        }
        if (shortName.isBlank()) {
            throw Refusal.invalid("shortName", "change.name-missing");
        }
    }

    private static void seated(int seats) {
        if (seats < 0) {
            throw Refusal.invalid("seats", "change.seats");
        }
    }

    /** Who is named must be in the register. */
    static Person known(People people, PersonId id) {
        return people.person(id).orElseThrow(() -> Refusal.notFound("person.unknown", Optional.empty()));
    }
}
