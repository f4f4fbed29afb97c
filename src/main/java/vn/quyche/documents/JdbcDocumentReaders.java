package vn.quyche.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.secrecy.Readership;

/** Who reads a document: the readers in the table {@code document}. */
@Repository
class JdbcDocumentReaders implements Readership {

    private final DocumentStore store;
    private final JdbcClient jdbc;

    JdbcDocumentReaders(DocumentStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return "document";
    }

    @Override
    public Standing find(Actor reader, String id) {
        var document =
                store.find(DocumentId.of(id)).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
        document.audience().mustInclude(reader);
        return standing(document);
    }

    @Override
    public List<Standing> comingFrom(RecordRef origin) {
        return jdbc
                .sql("select id from document where origin_type = :type and origin_id = :id order by drafted_at, id")
                .param("type", origin.type())
                .param("id", origin.id())
                .query((row, number) -> new DocumentId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(id -> store.find(id).stream())
                .map(JdbcDocumentReaders::standing)
                .toList();
    }

    @Override
    public void giveTo(String id, Audience readers) {
        jdbc.sql("update document set audience = :audience where id = :id::uuid")
                .param("id", id)
                .param("audience", readers.codes().toArray(String[]::new))
                .update();
    }

    private static Standing standing(Document document) {
        return new Standing(document.ref(), document.issuer(), document.audience(), ordinary(document));
    }

    /** The organ that issues it, the one that decided it, the Office, and once it is out those it went to. */
    private static Audience ordinary(Document document) {
        var readers = Audience.of(document.issuer(), document.decidedBy(), OrganId.COMMITTEE_OFFICE);
        if (document.is(DocumentState.ISSUED)) {
            for (var recipient : document.content().recipients()) {
                readers = recipient.inside().map(readers::and).orElse(readers);
            }
        }
        return readers;
    }
}
