package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Act;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.ChangeId;
import vn.quyche.organs.ChangeKind;
import vn.quyche.organs.DecidingDocument;
import vn.quyche.organs.Exit;
import vn.quyche.organs.Membership;
import vn.quyche.organs.NewChange;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.PostKind;
import vn.quyche.web.TypedDay;

/** What was filled in to record a change, read field by field; what cannot be read is refused by its field. */
final class ChangeForm {

    private static final int LONGEST = 300;
    private static final int MOST_SEATS = 9_999;

    private final MultiValueMap<String, String> sent;

    ChangeForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    NewChange change() {
        var kind = kind();
        return new NewChange(
                act(kind),
                kind.isDecided() || !text("from").isEmpty() ? day("from") : LocalDate.EPOCH,
                kind.isDecided() ? Optional.of(document()) : Optional.empty(),
                text("remark"),
                id("corrects", ChangeId::of));
    }

    ChangeKind kind() {
        return one("kind", ChangeKind.values());
    }

    private Act act(ChangeKind kind) {
        return switch (kind) {
            case FOUNDED ->
                new Act.Founding(text("name"), shortName(), one("kindOfBody", OrganKind.values()), parent(), seats());
            case RENAMED, REORGANISED ->
                new Act.Reshaping(
                        organ("organ"),
                        text("name"),
                        shortName(),
                        one("kindOfBody", OrganKind.values()),
                        parent(),
                        seats());
            case MERGED -> new Act.Merging(organs(), organ("organ"));
            case DISSOLVED -> new Act.Dissolving(organ("organ"), organs());
            case TERM_BEGUN -> new Act.TermBeginning(organ("organ"), text("termNumber"));
            case ASSIGNED ->
                new Act.Assigning(
                        person(), one("assignment", Assignment.Kind.values()), findOrgan("looked"), text("field"));
            case UNASSIGNED -> unassigning();
            case DECEASED -> new Act.Dying(person());
            case PERSON_ENTERED -> new Act.Entering(new PersonId(UUID.randomUUID()), text("name"), email());
            case PERSON_CORRECTED -> new Act.Correcting(person(), text("name"), email());
            default -> tie(kind);
        };
    }

    private Act tie(ChangeKind kind) {
        return switch (kind) {
            case SEATED -> new Act.Seating(organ("organ"), person(), one("entry", Membership.Entry.values()), until());
            case UNSEATED ->
                new Act.Unseating(
                        organ("organ"), person(), one("exit", Exit.values()), "true".equals(text("withPosts")));
            case SUSPENDED -> new Act.Suspending(organ("organ"), person(), until());
            case RESUMED -> new Act.Resuming(organ("organ"), person());
            case POSTED ->
                new Act.Posting(organ("organ"), person(), one("post", PostKind.values()), text("title"), until());
            case UNPOSTED ->
                new Act.Unposting(organ("organ"), person(), one("post", PostKind.values()), one("exit", Exit.values()));
            case STAND_IN_BEGUN ->
                new Act.StandingIn(organ("organ"), one("post", PostKind.values()), person(), until());
            case STAND_IN_ENDED -> new Act.StandingDown(organ("organ"), one("post", PostKind.values()), person());
            default -> throw Refusal.invalid("kind", "change.no-such-kind", kind.name());
        };
    }

    /** What is looked after is chosen as one: kind, body and field together. */
    private Act unassigning() {
        var parts = text("looking").split("\\|", 3);
        if (parts.length != 3) {
            throw Refusal.invalid("looking", "field.missing", "looking");
        }
        var kind = read("looking", parts[0], Assignment.Kind.values());
        return new Act.Unassigning(person(), kind, organIn("looking", parts[1]), parts[2]);
    }

    private DecidingDocument document() {
        if (text("decidedOn").isEmpty()) {
            throw Refusal.invalid("decidedOn", "change.document-missing");
        }
        return new DecidingDocument(text("decidedBy"), text("number"), day("decidedOn"));
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

    private List<OrganId> organs() {
        return sent.getOrDefault("organs", List.of()).stream()
                .filter(code -> !code.isBlank())
                .map(code -> organIn("organs", code).orElseThrow())
                .distinct()
                .toList();
    }

    private PersonId person() {
        return id("person", PersonId::of).orElseThrow(() -> Refusal.invalid("person", "field.missing", "person"));
    }

    private Optional<OrganId> parent() {
        return findOrgan("parent");
    }

    private OrganId organ(String field) {
        return findOrgan(field).orElseThrow(() -> Refusal.invalid(field, "field.missing", field));
    }

    private Optional<OrganId> findOrgan(String field) {
        return organIn(field, text(field));
    }

    private static Optional<OrganId> organIn(String field, String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw Refusal.invalid(field, "organ.unknown", code);
        }
        return Optional.of(OrganId.of(code));
    }

    private Optional<LocalDate> until() {
        return text("until").isEmpty() ? Optional.empty() : Optional.of(day("until"));
    }

    private LocalDate day(String field) {
        return TypedDay.read(field, text(field));
    }

    private <T> Optional<T> id(String field, Function<String, T> read) {
        var typed = text(field);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(typed));
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
    }

    private <T extends Enum<T>> T one(String field, T[] all) {
        return read(field, text(field), all);
    }

    private static <T extends Enum<T>> T read(String field, String typed, T[] all) {
        for (var value : all) {
            if (value.name().equals(typed)) {
                return value;
            }
        }
        throw Refusal.invalid(field, "field.missing", field);
    }

    private String text(String field) {
        var value = sent.getFirst(field);
        var text = value == null ? "" : value.strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid(field, "change.too-long", LONGEST);
        }
        return text;
    }
}
