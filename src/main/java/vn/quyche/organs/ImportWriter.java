package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.Folding;
import vn.quyche.web.TypedDay;

/** Does what a line of a list says, under the same rules as an alteration recorded by hand. */
@Component
class ImportWriter {

    private static final int ALIKE = 20;

    private final AlterationRules rules;
    private final AlterationWriter writer;
    private final Register register;
    private final OrganForms forms;
    private final People people;

    ImportWriter(AlterationRules rules, AlterationWriter writer, Register register, OrganForms forms, People people) {
        this.rules = rules;
        this.writer = writer;
        this.register = register;
        this.forms = forms;
        this.people = people;
    }

    void write(Actor actor, ImportLine line, ChangeId by) {
        if (line.body()) {
            found(line, by);
        } else {
            enter(actor, line, by);
        }
    }

    private void found(ImportLine line, ChangeId by) {
        var from = TypedDay.read("from", line.cell("from"));
        var kind = line.one("kindOfBody", OrganKind.values());
        Refusal.refuseIf(kind.isNamedByRegulation(), "import.kind-of-regulation");
        var parent = line.cell("parent").isEmpty()
                ? Optional.of(OrganId.PROVINCIAL_COMMITTEE)
                : Optional.of(body(line, "parent", from));
        var alteration = new Alteration.Founding(
                line.cell("name"),
                line.cell("shortName").isEmpty() ? line.cell("name") : line.cell("shortName"),
                kind,
                parent,
                seats(line));
        rules.check(alteration, from);
        writer.write(alteration, from, by, Optional.of(register.newBody(kind)));
        forms.forget();
    }

    private void enter(Actor actor, ImportLine line, ChangeId by) {
        var person = known(line).orElseGet(() -> {
            var entering = new Alteration.Entering(new PersonId(UUID.randomUUID()), line.cell("name"), email(line));
            rules.check(entering, LocalDate.EPOCH);
            writer.write(entering, LocalDate.EPOCH, by, Optional.empty());
            return entering.person();
        });
        Refusal.refuseIf(person.equals(actor.person()), "import.of-oneself");
        if (line.cell("organ").isEmpty()) {
            return;
        }
        var from = TypedDay.read("from", line.cell("from"));
        var organ = body(line, "organ", from);
        if (!line.cell("entry").isEmpty()) {
            write(
                    new Alteration.Seating(
                            organ, person, line.one("entry", Membership.Entry.values()), Optional.empty()),
                    from,
                    by);
        }
        if (!line.cell("post").isEmpty()) {
            write(
                    new Alteration.Posting(
                            organ, person, line.one("post", PostKind.values()), line.cell("title"), Optional.empty()),
                    from,
                    by);
        }
    }

    private void write(Alteration alteration, LocalDate from, ChangeId by) {
        rules.check(alteration, from);
        writer.write(alteration, from, by, Optional.empty());
    }

    /** Whoever bears the name already; two of one name are told apart by their address. */
    private Optional<PersonId> known(ImportLine line) {
        var alike = people.search(line.cell("name"), ALIKE, 0).stream()
                .filter(person -> person.name().equalsIgnoreCase(line.cell("name")))
                .filter(person -> line.cell("email").isEmpty()
                        || person.email()
                                .filter(line.cell("email")::equalsIgnoreCase)
                                .isPresent())
                .toList();
        Refusal.refuseIf(alike.size() > 1, "import.two-of-one-name", line.cell("name"));
        return alike.stream().findFirst().map(Person::id);
    }

    private OrganId body(ImportLine line, String field, LocalDate on) {
        var typed = line.cell(field);
        List<Organ> found = forms.on(on).stream()
                .filter(form ->
                        form.id().code().equals(typed) || same(form.name(), typed) || same(form.shortName(), typed))
                .toList();
        Refusal.refuseIf(found.isEmpty(), "import.no-such-body", typed);
        Refusal.refuseIf(found.size() > 1, "import.two-such-bodies", typed);
        return found.get(0).id();
    }

    private static boolean same(String name, String typed) {
        return Folding.fold(name).equals(Folding.fold(typed));
    }

    private static Optional<String> email(ImportLine line) {
        var email = line.cell("email");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.invalid("email", "change.email", email);
        }
        return Optional.of(email).filter(given -> !given.isEmpty());
    }

    private static int seats(ImportLine line) {
        var typed = line.cell("seats");
        if (!typed.matches("\\d{0,4}")) {
            throw Refusal.invalid("seats", "change.seats");
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }
}
