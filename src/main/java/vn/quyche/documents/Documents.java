package vn.quyche.documents;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;

/** The one door to documents: drafting, signing, issuing, receiving, and the register. */
@Component
public class Documents {

    private final DocumentStore store;
    private final DocumentRules rules;
    private final Signatures signatures;
    private final Numbering numbering;
    private final ReceiptBook receiptBook;
    private final Rendering rendering;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Documents(
            DocumentStore store,
            DocumentRules rules,
            Signatures signatures,
            Numbering numbering,
            ReceiptBook receiptBook,
            Rendering rendering,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.signatures = signatures;
        this.numbering = numbering;
        this.receiptBook = receiptBook;
        this.rendering = rendering;
        this.facts = facts;
        this.clock = clock;
    }

    /** Begins a document. A decision drafts its own, whoever took it; a free draft needs the right to draft. */
    @Transactional
    public DocumentId draft(Actor by, NewDraft draft) {
        if (draft.origin().isEmpty()) {
            by.mustHave(Right.DRAFT_DOCUMENT);
        }
        var today = VietnamTime.today(clock);
        rules.mustBeIssuable(draft.type(), draft.issuer(), draft.decidedBy(), today);
        var form = rules.signingForm(Optional.empty(), draft.type(), draft.issuer(), today);
        var content = new Content(draft.title(), draft.body(), draft.recipients(), form.key(), "");
        Document.mustBeWritten(content);
        var now = clock.instant();
        var basis = new ArrayList<Citation>(draft.basis());
        if (basis.isEmpty()) {
            basis.add(rules.cite(draft.issuer(), today));
        }
        var document = new Document(
                DocumentId.random(),
                1,
                DocumentState.DRAFT,
                draft.type(),
                draft.issuer(),
                draft.decidedBy(),
                content,
                draft.from(),
                basis,
                draft.audience().and(draft.issuer()).and(draft.decidedBy()).and(OrganId.COMMITTEE_OFFICE),
                now,
                by.name(),
                null,
                null,
                null);
        store.add(document);
        store.keep(document.id(), new DocumentVersion(1, now, by.name(), content));
        facts.publishEvent(new DocumentDrafted(told(by, document), document.type()));
        return document.id();
    }

    /** The document, for those who may read it. */
    @Transactional(readOnly = true)
    public Document find(Actor reader, DocumentId id) {
        return readable(reader, store.find(id));
    }

    @Transactional(readOnly = true)
    public DocumentPage list(Actor reader, DocumentFilter filter) {
        return store.list(reader, filter);
    }

    /** The documents that came out of a record, oldest first. */
    @Transactional(readOnly = true)
    public List<DocumentLine> from(Actor reader, RecordRef record) {
        return store.from(reader, record);
    }

    @Transactional(readOnly = true)
    public List<DocumentVersion> versions(Actor reader, DocumentId id) {
        find(reader, id);
        return store.versions(id);
    }

    /** The writing as it stood after a change. */
    @Transactional(readOnly = true)
    public DocumentVersion version(Actor reader, DocumentId id, int version) {
        return versions(reader, id).stream()
                .filter(kept -> kept.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    @Transactional(readOnly = true)
    public List<Receipt> receipts(Actor reader, DocumentId id) {
        find(reader, id);
        return receiptBook.of(id);
    }

    /** Writes in a draft; each writing is kept. */
    @Transactional
    public void edit(Actor by, DocumentId id, int version, Content content) {
        by.mustHave(Right.DRAFT_DOCUMENT);
        var before = lock(by, id, version);
        signatures.mustBeSignable(before, content);
        var after = before.edited(content);
        store.save(after);
        store.keep(id, new DocumentVersion(after.version(), clock.instant(), by.name(), content));
        facts.publishEvent(new DocumentEdited(told(by, after), after.type(), after.version()));
    }

    /** Lays a draft before the one who signs. */
    @Transactional
    public void submitForSignature(Actor by, DocumentId id, int version) {
        by.mustHave(Right.DRAFT_DOCUMENT);
        var before = lock(by, id, version);
        signatures.mustBeSignable(before, before.content());
        var after = before.submitted();
        rendering.check(after);
        store.save(after);
        facts.publishEvent(new DocumentSubmitted(told(by, after), after.type()));
    }

    /** Gives what was laid before the signer back to those who draft. */
    @Transactional
    public void giveBack(Actor by, DocumentId id, int version) {
        if (!by.may(Right.SIGN_DOCUMENT) && !by.may(Right.DRAFT_DOCUMENT)) {
            throw Refusal.forbidden("document.not-to-give-back", Optional.empty());
        }
        var after = lock(by, id, version).givenBack();
        store.save(after);
        facts.publishEvent(new DocumentGivenBack(told(by, after), after.type()));
    }

    /** Signs: only the holder of the office named by the signature block may. */
    @Transactional
    public void sign(Actor by, DocumentId id, int version) {
        by.mustHave(Right.SIGN_DOCUMENT);
        var before = lock(by, id, version);
        var form = signatures.mustBeSignable(before, before.content());
        signatures.mustBeSigner(by, form);
        var after = before.signed(by, clock.instant());
        store.save(after);
        facts.publishEvent(
                new DocumentSigned(told(by, after), after.type(), form.office().name(), form.inPlaceOf()));
    }

    /** Numbers, dates and sends a signed document, today. */
    @Transactional
    public void issue(Actor by, DocumentId id, int version) {
        issue(by, id, version, VietnamTime.today(clock));
    }

    /** Numbers, dates and sends a signed document. The day may not lie before the last number of its series. */
    @Transactional
    public void issue(Actor by, DocumentId id, int version, LocalDate on) {
        by.mustHave(Right.ISSUE_DOCUMENT);
        var before = lock(by, id);
        before.mustBeIssuable();
        before.mustBeAt(version);
        var today = VietnamTime.today(clock);
        refuseIf(on.isBefore(today), rules.cite(before.issuer(), today), "document.back-dated", on);
        refuseIf(on.isAfter(today), rules.cite(before.issuer(), today), "document.dated-ahead");
        var after = before.issuedAs(numbering.draw(before, on));
        rendering.check(after);
        store.save(after);
        receiptBook.send(id, after.content().recipients(), clock.instant());
        var issued = after.issued().orElseThrow();
        facts.publishEvent(new DocumentIssued(
                told(by, after), after.type(), issued.number(), issued.symbol(), after.issuer(), after.decidedBy()));
    }

    /** Gives a draft up, or declares a number void: the number stays in its series, with the reason. */
    @Transactional
    public void voidDocument(Actor by, DocumentId id, int version, String reason) {
        by.mustHave(Right.ISSUE_DOCUMENT);
        var after = lock(by, id, version).voided(reason);
        store.save(after);
        var told = told(by, after);
        facts.publishEvent(after.issued()
                .<Fact>map(issued -> new NumberVoided(told, after.type(), issued.symbol()))
                .orElseGet(() -> new DocumentDiscarded(told, after.type())));
    }

    /** Notes that people of the recipients have opened what was sent to them; told once. */
    @Transactional
    public void receive(Actor reader, DocumentId id) {
        var document = find(reader, id);
        if (!document.is(DocumentState.ISSUED)) {
            return;
        }
        for (var receipt : receiptBook.of(id)) {
            var theirs =
                    receipt.inside().filter(organ -> isOneOf(reader, organ)).isPresent();
            if (theirs
                    && !receipt.isReceived()
                    && receiptBook.receive(id, receipt.position(), reader.name(), clock.instant())) {
                var symbol = document.issued().orElseThrow().symbol();
                facts.publishEvent(new DocumentReceived(told(reader, document), document.type(), symbol));
            }
        }
    }

    /** The document as it is or will be printed. */
    @Transactional(readOnly = true)
    public Sheet sheet(Actor reader, DocumentId id) {
        return rendering.sheet(find(reader, id));
    }

    /** A sheet with other writing on it: an earlier version, or what is being typed. */
    @Transactional(readOnly = true)
    public Sheet sheet(Actor reader, DocumentId id, Content content) {
        return rendering.sheet(find(reader, id), content);
    }

    @Transactional(readOnly = true)
    public byte[] docx(Actor reader, DocumentId id) {
        return rendering.docx(find(reader, id));
    }

    @Transactional(readOnly = true)
    public byte[] pdf(Actor reader, DocumentId id) {
        return rendering.pdf(find(reader, id));
    }

    /** Whether the actor holds the office that the document's signature block names. */
    public boolean isSigner(Actor actor, Document document) {
        return actor.may(Right.SIGN_DOCUMENT) && signatures.isSigner(actor, document);
    }

    private static boolean isOneOf(Actor reader, OrganId organ) {
        return reader.body().equals(organ)
                || (!reader.isOffice() && reader.organs().contains(organ));
    }

    private Document lock(Actor by, DocumentId id, int version) {
        var document = lock(by, id);
        document.mustBeAt(version);
        return document;
    }

    private Document lock(Actor by, DocumentId id) {
        return readable(by, store.lock(id));
    }

    private static Document readable(Actor reader, Optional<Document> found) {
        var document = found.orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        document.audience().mustInclude(reader);
        return document;
    }

    private Fact.Particulars told(Actor by, Document document) {
        return new Fact.Particulars(
                clock.instant(), by, document.issuer(), document.ref(), document.audience(), document.basis());
    }
}
