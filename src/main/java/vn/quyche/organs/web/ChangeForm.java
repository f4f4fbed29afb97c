package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Alteration;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.ChangeId;
import vn.quyche.organs.ChangeKind;
import vn.quyche.organs.Exit;
import vn.quyche.organs.Membership;
import vn.quyche.organs.NewChange;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.PostKind;

/** What was filled in to record a change. */
final class ChangeForm extends SentFields {

    private static final int MOST_SEATS = 9_999;

    ChangeForm(MultiValueMap<String, String> sent) {
        super(sent);
    }

    NewChange change() {
        var kind = kind();
        return new NewChange(
                alteration(kind),
                kind.isDecided() || !text("from").isEmpty() ? day("from") : LocalDate.EPOCH,
                kind.isDecided() ? Optional.of(document()) : Optional.empty(),
                text("remark"),
                id("corrects", ChangeId::of));
    }

    ChangeKind kind() {
        return one("kind", ChangeKind.values());
    }

    private Alteration alteration(ChangeKind kind) {
        return switch (kind) {
            case FOUNDED ->
                new Alteration.Founding(
                        text("name"), shortName(), one("kindOfBody", OrganKind.values()), parent(), seats());
            case RENAMED, REORGANISED ->
                new Alteration.Reshaping(
                        organ("organ"),
                        text("name"),
                        shortName(),
                        one("kindOfBody", OrganKind.values()),
                        parent(),
                        seats());
            case MERGED -> new Alteration.Merging(organs("organs"), organ("organ"));
            case DISSOLVED -> new Alteration.Dissolving(organ("organ"), organs("organs"));
            case TERM_BEGUN -> new Alteration.TermBeginning(organ("organ"), text("termNumber"));
            case ASSIGNED ->
                new Alteration.Assigning(
                        person(), one("assignment", Assignment.Kind.values()), findOrgan("looked"), text("field"));
            case UNASSIGNED -> unassigning();
            case DECEASED -> new Alteration.Dying(person());
            case PERSON_ENTERED -> new Alteration.Entering(new PersonId(UUID.randomUUID()), text("name"), email());
            case PERSON_CORRECTED -> new Alteration.Correcting(person(), text("name"), email());
            default -> tie(kind);
        };
    }

    private Alteration tie(ChangeKind kind) {
        return switch (kind) {
            case SEATED ->
                new Alteration.Seating(organ("organ"), person(), one("entry", Membership.Entry.values()), until());
            case UNSEATED ->
                new Alteration.Unseating(
                        organ("organ"), person(), one("exit", Exit.values()), "true".equals(text("withPosts")));
            case SUSPENDED -> new Alteration.Suspending(organ("organ"), person(), until());
            case RESUMED -> new Alteration.Resuming(organ("organ"), person());
            case POSTED ->
                new Alteration.Posting(
                        organ("organ"), person(), one("post", PostKind.values()), text("title"), until());
            case UNPOSTED ->
                new Alteration.Unposting(
                        organ("organ"), person(), one("post", PostKind.values()), one("exit", Exit.values()));
            case STAND_IN_BEGUN ->
                new Alteration.StandingIn(organ("organ"), one("post", PostKind.values()), person(), until());
            case STAND_IN_ENDED ->
                new Alteration.StandingDown(organ("organ"), one("post", PostKind.values()), person());
            default -> throw Refusal.invalid("kind", "change.no-such-kind", kind.name());
        };
    }

    /** What is looked after is chosen as one: kind, body and field together. */
    private Alteration unassigning() {
        var parts = text("looking").split("\\|", 3);
        if (parts.length != 3) {
            throw Refusal.invalid("looking", "field.missing", "looking");
        }
        var kind = read("looking", parts[0], Assignment.Kind.values());
        return new Alteration.Unassigning(person(), kind, organIn("looking", parts[1]), parts[2]);
    }

    private String shortName() {
        return text("shortName").isEmpty() ? text("name") : text("shortName");
    }

    private Optional<String> email() {
        var email = text("email");
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.invalid("email", "change.email", email);
        }
        return Optional.of(email).filter(given -> !given.isEmpty());
    }

    private int seats() {
        var typed = text("seats");
        try {
            var seats = typed.isEmpty() ? 0 : Integer.parseInt(typed);
            if (seats >= 0 && seats <= MOST_SEATS) {
                return seats;
            }
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("seats", "change.seats");
        }
        throw Refusal.invalid("seats", "change.seats");
    }

    private Optional<OrganId> parent() {
        return findOrgan("parent");
    }

    private Optional<LocalDate> until() {
        return text("until").isEmpty() ? Optional.empty() : Optional.of(day("until"));
    }
}
