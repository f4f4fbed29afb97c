package vn.quyche.documents;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** The tables {@code document} and {@code document_version}. */
@Repository
class JdbcDocuments implements DocumentStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcDocuments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(Document document) {
        jdbc.sql("""
                        insert into document (id, version, state, type, issuer, decided_by, title, content, origin_type,
                            origin_id, origin_title, basis, audience, drafted_at, drafted_by)
                        values (:id, :version, :state, :type, :issuer, :decidedBy, :title, :content::jsonb, :originType,
                            :originId, :originTitle, :basis, :audience, :draftedAt, :draftedBy)""")
                .param("id", document.id().value())
                .param("version", document.version())
                .param("state", document.state().name())
                .param("type", document.type())
                .param("issuer", document.issuer().code())
                .param("decidedBy", document.decidedBy().code())
                .param("title", document.title())
                .param("content", json.writeValueAsString(document.content()))
                .param("originType", document.origin().map(RecordRef::type).orElse(null))
                .param("originId", document.origin().map(RecordRef::id).orElse(null))
                .param("originTitle", document.origin().map(RecordRef::title).orElse(null))
                .param(
                        "basis",
                        strings(document.basis().stream()
                                .map(Citation::toString)
                                .toList()))
                .param("audience", strings(document.audience().codes()))
                .param("draftedAt", Timestamp.from(document.draftedAt()))
                .param("draftedBy", document.draftedBy())
                .update();
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return jdbc.sql("select * from document where id = :id")
                .param("id", id.value())
                .query(this::document)
                .optional();
    }

    @Override
    public Optional<Document> lock(DocumentId id) {
        return jdbc.sql("select * from document where id = :id for update")
                .param("id", id.value())
                .query(this::document)
                .optional();
    }

    @Override
    public void save(Document document) {
        var saved = jdbc.sql("""
                        update document set version = :version, state = :state, title = :title,
                            content = :content::jsonb, audience = :audience, signer = :signer, signer_name = :signerName,
                            signed_at = :signedAt, series = :series, term = :term, number = :number, symbol = :symbol,
                            issued_on = :issuedOn, issued_at = :issuedAt, void_reason = :voidReason
                        where id = :id and version = :version - 1""")
                .param("id", document.id().value())
                .param("version", document.version())
                .param("state", document.state().name())
                .param("title", document.title())
                .param("content", json.writeValueAsString(document.content()))
                .param("audience", strings(document.audience().codes()))
                .param(
                        "signer",
                        document.signed().map(signed -> signed.person().value()).orElse(null))
                .param(
                        "signerName",
                        document.signed().map(Document.Signature::name).orElse(null))
                .param(
                        "signedAt",
                        document.signed()
                                .map(signed -> Timestamp.from(signed.at()))
                                .orElse(null))
                .param("series", document.issued().map(Document.Issue::series).orElse(null))
                .param("term", document.issued().map(Document.Issue::term).orElse(null))
                .param("number", document.issued().map(Document.Issue::number).orElse(null))
                .param("symbol", document.issued().map(Document.Issue::symbol).orElse(null))
                .param("issuedOn", document.issued().map(Document.Issue::on).orElse(null))
                .param(
                        "issuedAt",
                        document.issued()
                                .map(issued -> Timestamp.from(issued.at()))
                                .orElse(null))
                .param("voidReason", document.voidReason())
                .update();
        if (saved != 1) {
            throw new IllegalStateException("Document " + document.id() + " was changed without its lock");
        }
    }

    @Override
    public void keep(DocumentId id, DocumentVersion version) {
        jdbc.sql("""
                        insert into document_version (document, version, changed_at, changed_by, content)
                        values (:id, :version, :at, :by, :content::jsonb)""")
                .param("id", id.value())
                .param("version", version.version())
                .param("at", Timestamp.from(version.changedAt()))
                .param("by", version.changedBy())
                .param("content", json.writeValueAsString(version.content()))
                .update();
    }

    @Override
    public List<DocumentVersion> versions(DocumentId id) {
        return jdbc.sql("select * from document_version where document = :id order by version desc")
                .param("id", id.value())
                .query((row, number) -> new DocumentVersion(
                        row.getInt("version"),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getString("changed_by"),
                        json.readValue(row.getString("content"), Content.class)))
                .list();
    }

    @Override
    public DocumentPage list(Actor reader, DocumentFilter filter) {
        return new JdbcRegister(jdbc, reader).page(filter);
    }

    @Override
    public List<DocumentLine> from(Actor reader, RecordRef record) {
        return new JdbcRegister(jdbc, reader).from(record);
    }

    private Document document(ResultSet row, int number) throws SQLException {
        var origin = row.getString("origin_type");
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                DocumentState.valueOf(row.getString("state")),
                row.getString("type"),
                OrganId.of(row.getString("issuer")),
                OrganId.of(row.getString("decided_by")),
                json.readValue(row.getString("content"), Content.class),
                origin == null
                        ? null
                        : new RecordRef(origin, row.getString("origin_id"), row.getString("origin_title")),
                list(row.getArray("basis")).stream().map(Citation::of).toList(),
                Audience.ofCodes(list(row.getArray("audience"))),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("drafted_by"),
                signature(row),
                issue(row),
                row.getString("void_reason"));
    }

    private static Document.@Nullable Signature signature(ResultSet row) throws SQLException {
        var person = row.getObject("signer", UUID.class);
        return person == null
                ? null
                : new Document.Signature(
                        new PersonId(person),
                        row.getString("signer_name"),
                        row.getTimestamp("signed_at").toInstant());
    }

    private static Document.@Nullable Issue issue(ResultSet row) throws SQLException {
        var symbol = row.getString("symbol");
        return symbol == null
                ? null
                : new Document.Issue(
                        row.getString("series"),
                        row.getString("term"),
                        row.getInt("number"),
                        symbol,
                        row.getObject("issued_on", LocalDate.class),
                        row.getTimestamp("issued_at").toInstant());
    }

    private static String[] strings(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
