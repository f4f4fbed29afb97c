package vn.quyche.demonstration;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.RecordRef;

/** Documents of what was decided: signed, numbered, sent and opened. */
@Component
class Paperwork {

    private final Documents documents;
    private final Cast cast;

    Paperwork(Documents documents, Cast cast) {
        this.documents = documents;
        this.cast = cast;
    }

    /** The draft that a decision on the matter left. */
    Optional<DocumentId> draftOf(RecordRef matter) {
        return documents.from(cast.office(), matter).stream()
                .map(line -> line.id())
                .findFirst();
    }

    void sign(DocumentId id) {
        documents.submitForSignature(cast.office(), id, version(id));
        var secretary = cast.the("secretary");
        var isSecretarys = documents.isSigner(secretary, documents.find(cast.office(), id));
        documents.sign(isSecretarys ? secretary : cast.office(), id, version(id));
    }

    void issue(DocumentId id) {
        documents.issue(cast.office(), id, version(id));
    }

    void open(DocumentId id, String account) {
        documents.receive(cast.the(account), id);
    }

    private int version(DocumentId id) {
        return documents.find(cast.office(), id).version();
    }
}
