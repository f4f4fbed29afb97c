package vn.quyche.documents;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;

/**
 * A document on its way from draft to recipients. Every change is a new version; what is signed is never written in
 * again.
 *
 * @param version counts the changes, so that a stale page is noticed
 * @param issuer the organ for which it is signed
 * @param decidedBy the organ that decided what it says
 * @param from the record it comes from, if one
 * @param signature who signed, once signed
 * @param issue its number and day, once issued
 * @param voidReason why it came to nothing, if it did
 */
public record Document(
        DocumentId id,
        int version,
        DocumentState state,
        String type,
        OrganId issuer,
        OrganId decidedBy,
        Content content,
        @Nullable RecordRef from,
        List<Citation> basis,
        Audience audience,
        Instant draftedAt,
        String draftedBy,
        @Nullable Signature signature,
        @Nullable Issue issue,
        @Nullable String voidReason) {

    /** Who signed and when. */
    public record Signature(PersonId person, String name, Instant at) {}

    /** The number drawn at issue: of a series (one head, one type) within a term. */
    public record Issue(String series, String term, int number, String symbol, LocalDate on, Instant at) {}

    public Document {
        basis = List.copyOf(basis);
    }

    public Optional<RecordRef> origin() {
        return Optional.ofNullable(from);
    }

    public Optional<Signature> signed() {
        return Optional.ofNullable(signature);
    }

    public Optional<Issue> issued() {
        return Optional.ofNullable(issue);
    }

    public Optional<String> reasonVoid() {
        return Optional.ofNullable(voidReason);
    }

    public String title() {
        return content.title();
    }

    public boolean is(DocumentState expected) {
        return state == expected;
    }

    /** The record as others point at it: number and symbol once it has one, and the title. */
    public RecordRef ref() {
        var title = issue == null ? content.title() : issue.symbol() + " " + content.title();
        return new RecordRef("document", id.toString(), title);
    }

    Document edited(Content written) {
        refuseIf(state != DocumentState.DRAFT, "document.not-a-draft");
        mustBeWritten(written);
        return next(DocumentState.DRAFT, written, signature, issue, audience, voidReason);
    }

    Document submitted() {
        refuseIf(state != DocumentState.DRAFT, "document.not-a-draft");
        refuseIf(content.body().isEmpty(), "document.without-body");
        refuseIf(content.recipients().isEmpty(), "document.without-recipients");
        return next(DocumentState.TO_SIGN, content, signature, issue, audience, voidReason);
    }

    Document givenBack() {
        refuseIf(state != DocumentState.TO_SIGN, "document.not-to-sign");
        return next(DocumentState.DRAFT, content, signature, issue, audience, voidReason);
    }

    Document signed(Actor signer, Instant at) {
        refuseIf(state != DocumentState.TO_SIGN, "document.not-to-sign");
        return next(
                DocumentState.SIGNED,
                content,
                new Signature(signer.person(), signer.name(), at),
                issue,
                audience,
                voidReason);
    }

    /** Refuses before the check page what the step itself would refuse. */
    public void mustBe(DocumentState expected, String otherwise) {
        refuseIf(state != expected, otherwise);
    }

    /** Refuses a number for what has one already, and for what is not signed. */
    public void mustBeIssuable() {
        if (issue != null) {
            throw Refusal.conflict("document.already-issued", issue.symbol());
        }
        refuseIf(state != DocumentState.SIGNED, "document.not-signed");
    }

    Document issuedAs(Issue number) {
        mustBeIssuable();
        var readers = audience;
        for (var recipient : content.recipients()) {
            readers = recipient.inside().map(readers::and).orElse(readers);
        }
        return next(DocumentState.ISSUED, content, signature, number, readers, voidReason);
    }

    /** Gives it up: a draft ends here, a number stays in its series with the reason. */
    Document voided(String reason) {
        refuseIf(state == DocumentState.VOID, "document.already-void");
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "document.void-without-reason");
        }
        return next(DocumentState.VOID, content, signature, issue, audience, reason.strip());
    }

    void mustBeAt(int expected) {
        refuseIf(version != expected, "record.changed");
    }

    static void mustBeWritten(Content written) {
        if (written.title().isEmpty()) {
            throw Refusal.invalid("title", "document.without-title");
        }
    }

    private Document next(
            DocumentState to,
            Content written,
            @Nullable Signature sign,
            @Nullable Issue number,
            Audience readers,
            @Nullable String reason) {
        return new Document(
                id,
                version + 1,
                to,
                type,
                issuer,
                decidedBy,
                written,
                from,
                basis,
                readers,
                draftedAt,
                draftedBy,
                sign,
                number,
                reason);
    }
}
