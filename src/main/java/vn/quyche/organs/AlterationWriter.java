package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;

/** Writes into the register what an alteration does. Its rules have been checked. */
@Component
class AlterationWriter {

    private final Register register;
    private final OrganForms forms;

    AlterationWriter(Register register, OrganForms forms) {
        this.register = register;
        this.forms = forms;
    }

    /** Writes the alteration; a founded body gets the code. */
    void write(Alteration alteration, LocalDate from, ChangeId by, Optional<OrganId> founded) {
        var written = Optional.of(by);
        if (alteration instanceof Alteration.Founding founding) {
            register.add(
                    new Organ(
                            founded.orElseThrow(),
                            founding.name().strip(),
                            founding.shortName().strip(),
                            founding.kindOfBody(),
                            founding.parent(),
                            founding.seats(),
                            DateRange.from(from)),
                    0,
                    written);
        } else if (alteration instanceof Alteration.Reshaping shape) {
            register.end(Lines.form(shape.organ()), from, Optional.empty(), by);
            register.add(
                    new Organ(
                            shape.organ(),
                            shape.name().strip(),
                            shape.shortName().strip(),
                            shape.kindOfBody(),
                            shape.parent(),
                            shape.seats(),
                            DateRange.from(from)),
                    0,
                    written);
        } else if (alteration instanceof Alteration.Merging merging) {
            endBodies(merging.organs(), List.of(merging.into()), from, by);
        } else if (alteration instanceof Alteration.Closing closing) {
            endBodies(closing.organs(), List.of(), from, by);
        } else if (alteration instanceof Alteration.Moving moving) {
            move(moving, from, by);
        } else if (alteration instanceof Alteration.Dissolving dissolving) {
            endBodies(List.of(dissolving.organ()), dissolving.into(), from, by);
        } else if (alteration instanceof Alteration.TermBeginning term) {
            register.end(Lines.of(Sheet.TERM, term.organ()), from, Optional.empty(), by);
            register.add(new Term(term.organ(), term.number().strip(), DateRange.from(from)), by);
        } else if (alteration instanceof Alteration.Entering entering) {
            register.add(new Person(entering.person(), entering.name().strip(), entering.email()), written);
        } else if (alteration instanceof Alteration.Correcting correcting) {
            register.correct(new Person(correcting.person(), correcting.name().strip(), correcting.email()));
        } else {
            ofPeople(alteration, from, by, written);
        }
    }

    private void ofPeople(Alteration alteration, LocalDate from, ChangeId by, Optional<ChangeId> written) {
        if (alteration instanceof Alteration.Seating seating) {
            var days = new DateRange(from, seating.until().orElse(null));
            register.add(new Membership(seating.person(), seating.organ(), seating.entry(), days), written);
        } else if (alteration instanceof Alteration.Unseating leaving) {
            register.end(Lines.suspension(leaving.organ(), leaving.person()), from, Optional.empty(), by);
            register.end(Lines.seat(leaving.organ(), leaving.person()), from, Optional.of(leaving.exit()), by);
            if (leaving.withPosts()) {
                register.end(Lines.posts(leaving.organ(), leaving.person()), from, Optional.of(leaving.exit()), by);
            }
        } else if (alteration instanceof Alteration.Suspending suspending) {
            var days = new DateRange(from, suspending.until().orElse(null));
            register.add(new Suspension(suspending.person(), suspending.organ(), days), written);
        } else if (alteration instanceof Alteration.Resuming resuming) {
            register.end(Lines.suspension(resuming.organ(), resuming.person()), from, Optional.empty(), by);
        } else if (alteration instanceof Alteration.Posting posting) {
            register.add(
                    new Post(
                            posting.person(),
                            posting.organ(),
                            posting.post(),
                            posting.title().strip(),
                            new DateRange(from, posting.until().orElse(null))),
                    written);
        } else if (alteration instanceof Alteration.Unposting leaving) {
            register.end(
                    Lines.post(leaving.organ(), leaving.person(), leaving.post()),
                    from,
                    Optional.of(leaving.exit()),
                    by);
        } else if (alteration instanceof Alteration.Dying dying) {
            for (var sheet :
                    new Sheet[] {Sheet.SUSPENSION, Sheet.MEMBERSHIP, Sheet.POST, Sheet.ASSIGNMENT, Sheet.STAND_IN}) {
                register.end(Lines.of(sheet, dying.person()), from, Optional.of(Exit.DECEASED), by);
            }
        } else if (alteration instanceof Alteration.Assigning assigning) {
            register.add(
                    new Assignment(
                            assigning.person(),
                            assigning.assignment(),
                            assigning.organ(),
                            assigning.field().strip(),
                            DateRange.from(from)),
                    written);
        } else if (alteration instanceof Alteration.Unassigning ending) {
            register.end(
                    Lines.assignment(
                            ending.person(),
                            ending.assignment(),
                            ending.organ(),
                            ending.field().strip()),
                    from,
                    Optional.empty(),
                    by);
        } else if (alteration instanceof Alteration.StandingIn standing) {
            var days = new DateRange(from, standing.until().orElse(null));
            register.add(new StandIn(standing.organ(), standing.post(), standing.person(), days), by);
        } else if (alteration instanceof Alteration.StandingDown down) {
            register.end(Lines.standIn(down.organ(), down.post()), from, Optional.empty(), by);
        }
    }

    private void move(Alteration.Moving moving, LocalDate from, ChangeId by) {
        var before = moving.organs().stream()
                .flatMap(organ -> forms.of(organ, from).stream())
                .toList();
        register.end(Lines.of(Sheet.FORM, moving.organs()), from, Optional.empty(), by);
        before.forEach(form -> register.add(
                new Organ(
                        form.id(),
                        form.name(),
                        form.shortName(),
                        form.kind(),
                        Optional.of(moving.parent()),
                        form.seats(),
                        DateRange.from(from)),
                0,
                Optional.of(by)));
    }

    /** Whoever sat, served or looked after the bodies does so no longer; what they did goes to their successors. */
    private void endBodies(List<OrganId> organs, List<OrganId> successors, LocalDate from, ChangeId by) {
        for (var sheet : new Sheet[] {
            Sheet.SUSPENSION, Sheet.MEMBERSHIP, Sheet.POST, Sheet.ASSIGNMENT, Sheet.STAND_IN, Sheet.TERM, Sheet.FORM
        }) {
            register.end(Lines.of(sheet, organs), from, Optional.of(Exit.BODY_ENDED), by);
        }
        organs.forEach(organ ->
                successors.stream().distinct().forEach(to -> register.add(new Succession(organ, to, from), by)));
    }
}
