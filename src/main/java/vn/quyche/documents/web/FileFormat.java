package vn.quyche.documents.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.quyche.documents.Document;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.Actor;

/** The files in which a document can be had. */
enum FileFormat {
    pdf("application/pdf") {
        @Override
        byte[] bytes(Documents documents, Actor reader, DocumentId id) {
            return documents.pdf(reader, id);
        }
    },
    docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        byte[] bytes(Documents documents, Actor reader, DocumentId id) {
            return documents.docx(reader, id);
        }
    };

    private final MediaType type;

    FileFormat(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    abstract byte[] bytes(Documents documents, Actor reader, DocumentId id);

    ResponseEntity<byte[]> answer(Documents documents, Actor reader, DocumentId id) {
        var name = documents
                .find(reader, id)
                .issued()
                .map(Document.Issue::symbol)
                .orElse(id.toString())
                .replace('/', '-');
        var disposition = (this == pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name + "." + name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes(documents, reader, id));
    }
}
