package vn.quyche.documents;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.RecordRef;

/** Where documents are kept. */
interface DocumentStore {

    void add(Document document);

    Optional<Document> find(DocumentId id);

    /** Locks the row, so that two who change it cannot cross. */
    Optional<Document> lock(DocumentId id);

    /** Keeps the next version; the one before must still be there. */
    void save(Document document);

    /** Keeps the writing of a version for good. */
    void keep(DocumentId id, DocumentVersion version);

    List<DocumentVersion> versions(DocumentId id);

    DocumentPage list(Actor reader, DocumentFilter filter);

    List<DocumentLine> from(Actor reader, RecordRef record);
}
