package vn.quyche.organs;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

/** What stands against an act on a person. */
@Component
class PeopleActRules {

    private final Institution institution;
    private final OrganForms forms;
    private final People people;

    PeopleActRules(Institution institution, OrganForms forms, People people) {
        this.institution = institution;
        this.forms = forms;
        this.people = people;
    }

    void check(Act act, LocalDate from) {
        if (act instanceof Act.Seating seating) {
            seating(seating, from);
        } else if (act instanceof Act.Unseating unseating) {
            refuseIf(
                    running(unseating.organ(), unseating.person(), from).isEmpty(),
                    "change.not-seated",
                    name(unseating.person()));
        } else if (act instanceof Act.Suspending suspending) {
            suspending(suspending, from);
        } else if (act instanceof Act.Resuming resuming) {
            refuseIf(
                    institution.suspensions(resuming.organ()).stream()
                            .filter(line -> line.person().equals(resuming.person()))
                            .noneMatch(line -> endsAt(line.during(), from)),
                    "change.not-suspended",
                    name(resuming.person()));
        } else if (act instanceof Act.Posting posting) {
            posting(posting, from);
        } else if (act instanceof Act.Unposting unposting) {
            refuseIf(
                    institution.postsEver(unposting.organ()).stream()
                            .filter(post -> post.person().equals(unposting.person()))
                            .filter(post -> post.kind() == unposting.post())
                            .noneMatch(post -> endsAt(post.during(), from)),
                    "change.post-not-held",
                    name(unposting.person()));
        } else if (act instanceof Act.StandingIn standing) {
            standingIn(standing, from);
        } else if (act instanceof Act.StandingDown down) {
            refuseIf(
                    institution.standIns(down.organ()).stream()
                            .filter(line -> line.kind() == down.post())
                            .noneMatch(line -> endsAt(line.during(), from)),
                    "change.nobody-stands-in");
        } else {
            assignments(act, from);
        }
    }

    private void assignments(Act act, LocalDate from) {
        if (act instanceof Act.Assigning assigning) {
            assigning(assigning, from);
        } else if (act instanceof Act.Unassigning ending) {
            refuseIf(
                    institution.assignmentsEver(ending.person()).stream()
                            .filter(line -> same(line, ending.assignment(), ending.organ(), ending.field()))
                            .noneMatch(line -> endsAt(line.during(), from)),
                    "change.not-assigned",
                    name(ending.person()));
        } else if (act instanceof Act.Correcting correcting) {
            ActRules.known(people, correcting.person());
            if (correcting.name().isBlank()) {
                throw Refusal.invalid("name", "change.name-missing");
            }
        } else if (act instanceof Act.Dying dying) {
            ActRules.known(people, dying.person());
        } else {
            throw new IllegalArgumentException("No rules for " + act);
        }
    }

    private void seating(Act.Seating act, LocalDate from) {
        var days = days(from, act.until());
        ActRules.throughout(forms, act.organ(), days);
        ActRules.known(people, act.person());
        refuseIf(
                institution.membershipsOf(act.person()).stream()
                        .filter(seat -> seat.organ().equals(act.organ()))
                        .anyMatch(seat -> seat.during().overlaps(days)),
                "change.seated-already",
                name(act.person()));
        var seats = forms.of(act.organ(), from).map(Organ::seats).orElse(0);
        refuseIf(
                seats > 0 && institution.members(act.organ(), from).size() >= seats,
                "change.no-vacancy",
                forms.of(act.organ(), from).map(Organ::name).orElse(""),
                seats);
    }

    private void suspending(Act.Suspending act, LocalDate from) {
        var days = days(from, act.until());
        var seat = institution.membershipsOf(act.person()).stream()
                .filter(line -> line.organ().equals(act.organ()))
                .filter(line -> line.during().contains(from))
                .findFirst();
        refuseIf(seat.isEmpty(), "change.not-seated", name(act.person()));
        refuseIf(
                institution.suspensions(act.organ()).stream()
                        .filter(line -> line.person().equals(act.person()))
                        .anyMatch(line -> line.during().overlaps(days)),
                "change.suspended-already",
                name(act.person()));
    }

    private void posting(Act.Posting act, LocalDate from) {
        var days = days(from, act.until());
        ActRules.throughout(forms, act.organ(), days);
        ActRules.known(people, act.person());
        if (act.title().isBlank()) {
            throw Refusal.invalid("title", "change.title-missing");
        }
        for (var post : institution.postsEver(act.organ())) {
            var meets = post.kind() == act.post() && post.during().overlaps(days);
            refuseIf(
                    meets && (act.post().isSole() || post.person().equals(act.person())),
                    "change.post-held",
                    post.title(),
                    name(post.person()));
        }
    }

    private void standingIn(Act.StandingIn act, LocalDate from) {
        var days = days(from, act.until());
        ActRules.known(people, act.person());
        var holder = institution.postsIn(act.organ(), from).stream()
                .filter(post -> post.kind() == act.post())
                .findFirst();
        refuseIf(holder.isEmpty(), "change.no-holder");
        refuseIf(holder.get().person().equals(act.person()), "change.stands-in-for-oneself", name(act.person()));
        refuseIf(
                institution.standIns(act.organ()).stream()
                        .filter(line -> line.kind() == act.post())
                        .anyMatch(line -> line.during().overlaps(days)),
                "change.stands-in-already");
    }

    private void assigning(Act.Assigning act, LocalDate from) {
        ActRules.known(people, act.person());
        if (act.organ().isPresent() != act.field().isBlank()) {
            throw Refusal.invalid("field", "change.body-or-field");
        }
        act.organ().ifPresent(organ -> ActRules.throughout(forms, organ, new DateRange(from, from.plusDays(1))));
        refuseIf(
                institution.assignmentsEver(act.person()).stream()
                        .filter(line -> same(line, act.assignment(), act.organ(), act.field()))
                        .anyMatch(line -> line.during().overlaps(DateRange.from(from))),
                "change.assigned-already",
                name(act.person()));
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
        return ActRules.known(people, person).name();
    }
}
