package vn.quyche.organs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** The table {@code organ_change}. */
@Repository
class JdbcChanges implements ChangeBook {

    private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};

    private static final String FILTER = """
            where strpos(fold(concat_ws(' ', document_number, decided_by, remark, (
                    select string_agg(value, ' ') from jsonb_each_text(said)))), fold(:words)) > 0
              and (:kind::text is null or kind = :kind)
              and (:from::date is null or effective >= :from::date)
              and (:to::date is null or effective <= :to::date)
              and (:all or organ = any(:readable::text[]))
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcChanges(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void lock() {
        database.sql("select count(pg_advisory_xact_lock(hashtext(current_schema() || '.organs')))")
                .query(Long.class)
                .single();
    }

    @Override
    public void add(Change change) {
        database.sql("""
                        insert into organ_change (id, kind, organ, person, effective, decided_by, document_number,
                            document_date, remark, said, recorded_at, recorded_by, recorder, corrects)
                        values (:id, :kind, :organ, :person::uuid, :from::date, :decidedBy, :number, :day::date,
                            :remark, :said::jsonb, :at, :by, :recorder, :corrects::uuid)""")
                .param("id", change.id().value())
                .param("kind", change.kind().name())
                .param("organ", change.organ().map(OrganId::code).orElse(null))
                .param("person", change.person().map(PersonId::value).orElse(null))
                .param("from", change.from())
                .param("decidedBy", change.document().map(DecidingDocument::by).orElse(null))
                .param("number", change.document().map(DecidingDocument::number).orElse(null))
                .param("day", change.document().map(DecidingDocument::day).orElse(null))
                .param("remark", change.remark())
                .param("said", json.writeValueAsString(change.said()))
                .param("at", OffsetDateTime.ofInstant(change.recordedAt(), ZoneOffset.UTC))
                .param("by", change.recordedBy().value())
                .param("recorder", change.recorder())
                .param("corrects", change.corrects().map(ChangeId::value).orElse(null))
                .update();
    }

    @Override
    public Optional<Change> find(ChangeId id) {
        return database.sql("select * from organ_change where id = :id")
                .param("id", id.value())
                .query(this::toChange)
                .optional();
    }

    @Override
    public List<Change> page(Actor reader, ChangeFilter filter, int limit, int offset) {
        return filtered(
                        "select * from organ_change " + FILTER + " order by number desc limit :limit offset :offset",
                        reader,
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::toChange)
                .list();
    }

    @Override
    public int count(Actor reader, ChangeFilter filter) {
        return filtered("select count(*) from organ_change " + FILTER, reader, filter)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Change> of(OrganId organ) {
        return database.sql("select * from organ_change where organ = :organ"
                        + " or said ->> 'bodies' like '%,' || :organ || ',%' order by number desc limit 200")
                .param("organ", organ.code())
                .query(this::toChange)
                .list();
    }

    @Override
    public List<Change> of(PersonId person) {
        return database.sql("select * from organ_change where person = :person order by number desc limit 200")
                .param("person", person.value())
                .query(this::toChange)
                .list();
    }

    @Override
    public List<ChangeId> correcting(ChangeId id) {
        return database.sql("select id from organ_change where corrects = :id order by number")
                .param("id", id.value())
                .query((row, n) -> new ChangeId(row.getObject("id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Actor reader, ChangeFilter filter) {
        return database.sql(sql)
                .param("all", Change.audience(Optional.empty()).includes(reader))
                .param("readable", reader.organs().stream().map(OrganId::code).toArray(String[]::new))
                .param("words", filter.words().strip())
                .param("kind", filter.kind().map(ChangeKind::name).orElse(null))
                .param("from", filter.from().orElse(null))
                .param("to", filter.to().orElse(null));
    }

    private Change toChange(ResultSet row, int n) throws SQLException {
        var number = row.getString("document_number");
        Optional<DecidingDocument> document = number == null
                ? Optional.empty()
                : Optional.of(new DecidingDocument(
                        row.getString("decided_by"), number, row.getObject("document_date", LocalDate.class)));
        return new Change(
                new ChangeId(row.getObject("id", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("organ")).map(OrganId::of),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                row.getObject("effective", LocalDate.class),
                document,
                row.getString("remark"),
                json.readValue(row.getString("said"), SAID),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                row.getString("recorder"),
                Optional.ofNullable(row.getObject("corrects", UUID.class)).map(ChangeId::new));
    }
}
