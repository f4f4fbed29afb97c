package vn.quyche.documents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.documents.Document;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.Recipient;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.RecordRef;

/** Documents for other systems. */
@RestController
@RequestMapping("/api/v1/documents/{id}")
class DocumentApiController {

    private final Documents documents;

    DocumentApiController(Documents documents) {
        this.documents = documents;
    }

    /** A provision as the interface names it. */
    record Basis(String eId, String citation) {}

    /** A line of Nơi nhận and when it was opened. */
    record SentTo(String organ, String name, String purpose, Optional<Instant> receivedAt) {}

    /** A document as the interface answers it. */
    record Answer(
            String id,
            int version,
            DocumentState state,
            String type,
            String issuer,
            String decidedBy,
            String title,
            List<Paragraph> body,
            List<SentTo> recipients,
            Optional<Integer> number,
            Optional<String> symbol,
            Optional<String> term,
            Optional<LocalDate> issuedOn,
            Optional<String> signer,
            Optional<Instant> signedAt,
            Optional<RecordRef> from,
            List<Basis> basis,
            Map<String, String> links) {}

    @GetMapping
    Answer show(@PathVariable DocumentId id, Actor me) {
        documents.receive(me, id);
        var document = documents.find(me, id);
        return new Answer(
                id.toString(),
                document.version(),
                document.state(),
                document.type(),
                document.issuer().code(),
                document.decidedBy().code(),
                document.title(),
                document.content().body(),
                sentTo(document, me),
                document.issued().map(Document.Issue::number),
                document.issued().map(Document.Issue::symbol),
                document.issued().map(Document.Issue::term),
                document.issued().map(Document.Issue::on),
                document.signed().map(Document.Signature::name),
                document.signed().map(Document.Signature::at),
                document.origin(),
                document.basis().stream().map(DocumentApiController::basis).toList(),
                links(id));
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable DocumentId id, @RequestParam(defaultValue = "pdf") FileFormat format, Actor me) {
        return format.answer(documents, me, id);
    }

    private List<SentTo> sentTo(Document document, Actor me) {
        var receipts = documents.receipts(me, document.id());
        if (receipts.isEmpty()) {
            return document.content().recipients().stream()
                    .map(recipient ->
                            new SentTo(code(recipient), recipient.name(), recipient.purpose(), Optional.empty()))
                    .toList();
        }
        return receipts.stream()
                .map(receipt -> new SentTo(
                        receipt.inside().map(organ -> organ.code()).orElse(""),
                        receipt.name(),
                        receipt.purpose(),
                        receipt.received()))
                .toList();
    }

    private static String code(Recipient recipient) {
        return recipient.inside().map(organ -> organ.code()).orElse("");
    }

    private static Basis basis(Citation citation) {
        return new Basis(citation.eId(), citation.words());
    }

    private static Map<String, String> links(DocumentId id) {
        var self = "/api/v1/documents/" + id;
        return Map.of(
                "self", self,
                "pdf", self + "/file?format=pdf",
                "docx", self + "/file?format=docx",
                "page", "/documents/" + id);
    }
}
