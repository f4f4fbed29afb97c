package vn.quyche.organs;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

/** What stands against an alteration on a person. */
@Component
class PeopleAlterationRules {

    private final Institution institution;
    private final OrganForms forms;
    private final People people;

    PeopleAlterationRules(Institution institution, OrganForms forms, People people) {
        this.institution = institution;
        this.forms = forms;
        this.people = people;
    }

    void check(Alteration alteration, LocalDate from) {
        if (alteration instanceof Alteration.Seating seating) {
            seating(seating, from);
        } else if (alteration instanceof Alteration.Unseating unseating) {
            refuseIf(
                    running(unseating.organ(), unseating.person(), from).isEmpty(),
                    "change.not-seated",
                    name(unseating.person()));
        } else if (alteration instanceof Alteration.Suspending suspending) {
            suspending(suspending, from);
        } else if (alteration instanceof Alteration.Resuming resuming) {
            refuseIf(
                    institution.suspensions(resuming.organ()).stream()
                            .filter(line -> line.person().equals(resuming.person()))
                            .noneMatch(line -> endsAt(line.during(), from)),
                    "change.not-suspended",
                    name(resuming.person()));
        } else if (alteration instanceof Alteration.Posting posting) {
            posting(posting, from);
        } else if (alteration instanceof Alteration.Unposting unposting) {
            refuseIf(
                    institution.postsEver(unposting.organ()).stream()
                            .filter(post -> post.person().equals(unposting.person()))
                            .filter(post -> post.kind() == unposting.post())
                            .noneMatch(post -> endsAt(post.during(), from)),
                    "change.post-not-held",
                    name(unposting.person()));
        } else if (alteration instanceof Alteration.StandingIn standing) {
            standingIn(standing, from);
        } else if (alteration instanceof Alteration.StandingDown down) {
            refuseIf(
                    institution.standIns(down.organ()).stream()
                            .filter(line -> line.kind() == down.post())
                            .noneMatch(line -> endsAt(line.during(), from)),
                    "change.nobody-stands-in");
        } else {
            assignments(alteration, from);
        }
    }

    private void assignments(Alteration alteration, LocalDate from) {
        if (alteration instanceof Alteration.Assigning assigning) {
            assigning(assigning, from);
        } else if (alteration instanceof Alteration.Unassigning ending) {
            refuseIf(
                    institution.assignmentsEver(ending.person()).stream()
                            .filter(line -> same(line, ending.assignment(), ending.organ(), ending.field()))
                            .noneMatch(line -> endsAt(line.during(), from)),
                    "change.not-assigned",
                    name(ending.person()));
        } else if (alteration instanceof Alteration.Correcting correcting) {
            AlterationRules.known(people, correcting.person());
            if (correcting.name().isBlank()) {
                throw Refusal.invalid("name", "change.name-missing");
            }
        } else if (alteration instanceof Alteration.Dying dying) {
            AlterationRules.known(people, dying.person());
        } else {
            throw new IllegalArgumentException("No rules for " + alteration);
        }
    }

    private void seating(Alteration.Seating alteration, LocalDate from) {
        var days = days(from, alteration.until());
        AlterationRules.throughout(forms, alteration.organ(), days);
        AlterationRules.known(people, alteration.person());
        refuseIf(
                institution.membershipsOf(alteration.person()).stream()
                        .filter(seat -> seat.organ().equals(alteration.organ()))
                        .anyMatch(seat -> seat.during().overlaps(days)),
                "change.seated-already",
                name(alteration.person()));
        var seats = forms.of(alteration.organ(), from).map(Organ::seats).orElse(0);
        refuseIf(
                seats > 0 && institution.members(alteration.organ(), from).size() >= seats,
                "change.no-vacancy",
                forms.of(alteration.organ(), from).map(Organ::name).orElse(""),
                seats);
    }

    private void suspending(Alteration.Suspending alteration, LocalDate from) {
        var days = days(from, alteration.until());
        var seat = institution.membershipsOf(alteration.person()).stream()
                .filter(line -> line.organ().equals(alteration.organ()))
                .filter(line -> line.during().contains(from))
                .findFirst();
        refuseIf(seat.isEmpty(), "change.not-seated", name(alteration.person()));
        refuseIf(
                institution.suspensions(alteration.organ()).stream()
                        .filter(line -> line.person().equals(alteration.person()))
                        .anyMatch(line -> line.during().overlaps(days)),
                "change.suspended-already",
                name(alteration.person()));
    }

    private void posting(Alteration.Posting alteration, LocalDate from) {
        var days = days(from, alteration.until());
        AlterationRules.throughout(forms, alteration.organ(), days);
        AlterationRules.known(people, alteration.person());
        if (alteration.title().isBlank()) {
            throw Refusal.invalid("title", "change.title-missing");
        }
        for (var post : institution.postsEver(alteration.organ())) {
            var meets = post.kind() == alteration.post() && post.during().overlaps(days);
            refuseIf(
                    meets && (alteration.post().isSole() || post.person().equals(alteration.person())),
                    "change.post-held",
                    post.title(),
                    name(post.person()));
        }
    }

    private void standingIn(Alteration.StandingIn alteration, LocalDate from) {
        var days = days(from, alteration.until());
        AlterationRules.known(people, alteration.person());
        var holder = institution.postsIn(alteration.organ(), from).stream()
                .filter(post -> post.kind() == alteration.post())
                .findFirst();
        refuseIf(holder.isEmpty(), "change.no-holder");
        refuseIf(
                holder.get().person().equals(alteration.person()),
                "change.stands-in-for-oneself",
                name(alteration.person()));
        refuseIf(
                institution.standIns(alteration.organ()).stream()
                        .filter(line -> line.kind() == alteration.post())
                        .anyMatch(line -> line.during().overlaps(days)),
                "change.stands-in-already");
    }

    private void assigning(Alteration.Assigning alteration, LocalDate from) {
        AlterationRules.known(people, alteration.person());
        if (alteration.organ().isPresent() != alteration.field().isBlank()) {
            throw Refusal.invalid("field", "change.body-or-field");
        }
        alteration
                .organ()
                .ifPresent(organ -> AlterationRules.throughout(forms, organ, new DateRange(from, from.plusDays(1))));
        refuseIf(
                institution.assignmentsEver(alteration.person()).stream()
                        .filter(line -> same(line, alteration.assignment(), alteration.organ(), alteration.field()))
                        .anyMatch(line -> line.during().overlaps(DateRange.from(from))),
                "change.assigned-already",
                name(alteration.person()));
    }

    private static boolean same(Assignment line, Assignment.Kind kind, Optional<OrganId> organ, String field) {
        return line.kind() == kind && line.organ().equals(organ) && line.field().equalsIgnoreCase(field.strip());
    }

    /** The seat that somebody had before a day and would still have on it. */
    private Optional<Membership> running(OrganId organ, PersonId person, LocalDate on) {
        return institution.membershipsOf(person).stream()
                .filter(seat -> seat.organ().equals(organ))
                .filter(seat -> endsAt(seat.during(), on))
                .findFirst();
    }

    /** Whether the days began before that one and would go on. */
    private static boolean endsAt(DateRange days, LocalDate day) {
        return days.from().isBefore(day) && days.contains(day);
    }

    private static DateRange days(LocalDate from, Optional<LocalDate> until) {
        if (until.filter(last -> !last.isAfter(from)).isPresent()) {
            throw Refusal.invalid("until", "change.ends-before");
        }
        return new DateRange(from, until.orElse(null));
    }

    private String name(PersonId person) {
        return AlterationRules.known(people, person).name();
    }
}
