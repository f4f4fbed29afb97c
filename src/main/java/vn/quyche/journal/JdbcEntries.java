package vn.quyche.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.log.Node;

/** The journal in PostgreSQL. */
@Repository
class JdbcEntries implements Entries {

    private static final String SEALED = "select * from journal_entry ";
    private static final String READ = " from journal_entry left join journal_readers using (about_type, about_id) ";
    private static final String SELECT = "select journal_entry.*, readers" + READ;
    private static final int AT_ONCE = 1000;
    private static final String APPEND = """
            with grown as (
                insert into journal_node (level, position, hash)
                select * from unnest(:levels::smallint[], :positions::bigint[], :hashes::bytea[]))
            insert into journal_entry (seq, recorded_at, happened_at, actor_account, actor_person, actor_name,
                standing_in, name, organ, about_type, about_id, about_title, audience, basis, details, corrects,
                confidential, salt)
            select seq, recorded_at, happened_at, actor_account, actor_person, actor_name,
                standing_in, name, organ, about_type, about_id, about_title, string_to_array(audience, ','),
                string_to_array(basis, ','), details, corrects, confidential, decode(salt, 'base64')
            from jsonb_to_recordset(:rows::jsonb) as told (seq bigint, recorded_at timestamptz, happened_at timestamptz,
                actor_account text, actor_person uuid, actor_name text, standing_in text, name text, organ text,
                about_type text, about_id text, about_title text, audience text, basis text, details jsonb,
                corrects bigint, confidential boolean, salt text)""";

    /** By the audience it was told to, and where the readers of its record were set since, by them too. */
    static final String READABLE = " audience && string_to_array(:readers, ',')"
            + " and (readers is null or readers && string_to_array(:readers, ',')) ";

    private final JdbcClient database;
    private final JsonMapper json;
    private final JdbcEntryRow rows;

    JdbcEntries(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.rows = new JdbcEntryRow(json);
    }

    @Override
    public long count() {
        return database.sql("select coalesce(max(seq), 0) from journal_entry")
                .query(Long.class)
                .single();
    }

    @Override
    public void append(List<Leaf> leaves, List<Node> grown) {
        var nodes = grown;
        for (var first = 0; first < leaves.size(); first += AT_ONCE) {
            var some = leaves.subList(first, Math.min(first + AT_ONCE, leaves.size()));
            database.sql(APPEND)
                    .params(JdbcNodes.columns(nodes))
                    .param(
                            "rows",
                            json.writeValueAsString(
                                    some.stream().map(rows::toRow).toList()))
                    .update();
            nodes = List.of();
        }
    }

    @Override
    public Optional<Leaf> at(long seq) {
        return database.sql(SEALED + "where seq = :seq")
                .param("seq", seq)
                .query(rows::toLeaf)
                .optional();
    }

    @Override
    public Optional<Entry> find(long seq) {
        return database.sql(SELECT + "where seq = :seq")
                .param("seq", seq)
                .query(rows::toEntry)
                .optional();
    }

    @Override
    public void setReaders(RecordRef record, Audience readers) {
        database.sql("""
                        insert into journal_readers (about_type, about_id, readers)
                        values (:type, :id, string_to_array(:readers, ','))
                        on conflict (about_type, about_id) do update set readers = excluded.readers""")
                .param("type", record.type())
                .param("id", record.id())
                .param("readers", codes(readers.circles()))
                .update();
    }

    @Override
    public List<Entry> correcting(long seq) {
        return database.sql(SELECT + "where corrects = :seq order by seq")
                .param("seq", seq)
                .query(rows::toEntry)
                .list();
    }

    @Override
    public List<Entry> about(String type, String id, Set<Circle> readers) {
        return database.sql(SELECT + "where about_type = :type and about_id = :id and" + READABLE
                        + "order by happened_at desc, seq desc")
                .param("type", type)
                .param("id", id)
                .param("readers", codes(readers))
                .query(rows::toEntry)
                .list();
    }

    @Override
    public boolean isAbout(String type, String id, Set<Circle> readers) {
        return database.sql("select exists (select" + READ + "where about_type = :type and about_id = :id and"
                        + READABLE + ")")
                .param("type", type)
                .param("id", id)
                .param("readers", codes(readers))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Entry> page(JournalFilter filter, Set<Circle> readers, int limit, int offset) {
        var order = filter.oldestFirst() ? "order by happened_at, seq" : "order by happened_at desc, seq desc";
        return database.sql(SELECT + JdbcFilter.where(filter) + order + " limit :limit offset :offset")
                .params(JdbcFilter.parameters(filter, readers))
                .param("limit", limit)
                .param("offset", offset)
                .query(rows::toEntry)
                .list();
    }

    @Override
    public int count(JournalFilter filter, Set<Circle> readers) {
        return database.sql("select count(*)" + READ + JdbcFilter.where(filter))
                .params(JdbcFilter.parameters(filter, readers))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> names(Set<Circle> readers) {
        return database.sql("select distinct name" + READ + "where" + READABLE + "order by name")
                .param("readers", codes(readers))
                .query(String.class)
                .list();
    }

    @Override
    public Map<PersonId, String> people(Set<Circle> readers) {
        var people = new LinkedHashMap<PersonId, String>();
        database.sql("select distinct actor_name, actor_person" + READ + "where" + READABLE + "order by 1")
                .param("readers", codes(readers))
                .query(row -> {
                    people.put(new PersonId(row.getObject("actor_person", UUID.class)), row.getString("actor_name"));
                });
        return people;
    }

    @Override
    public List<OrganId> organs(Set<Circle> readers) {
        return database
                .sql("select distinct organ" + READ + "where" + READABLE + "order by organ")
                .param("readers", codes(readers))
                .query(String.class)
                .list()
                .stream()
                .map(OrganId::of)
                .toList();
    }

    @Override
    public List<Entry> named(Collection<String> names, Optional<OrganId> organ, Instant from, Instant to) {
        var ofOrgan = organ.isPresent() ? " and organ = :organ" : "";
        return database.sql(SELECT + "where name in (:names) and happened_at >= :from and happened_at < :to" + ofOrgan
                        + " order by happened_at, seq")
                .param("names", names)
                .param("from", at(from))
                .param("to", at(to))
                .param("organ", organ.map(OrganId::code).orElse(""))
                .query(rows::toEntry)
                .list();
    }

    @Override
    public Optional<Instant> earliest(Collection<String> names) {
        return database.sql("""
                        select min((select min(happened_at) from journal_entry where name = kind)) from unnest(:names::text[]) kind""")
                .param("names", names.toArray(String[]::new))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void forEach(long from, int limit, Consumer<Leaf> each) {
        database.sql(SEALED + "where seq >= :from order by seq limit :limit")
                .param("from", from)
                .param("limit", limit)
                .withFetchSize(500)
                .query(row -> {
                    each.accept(rows.toLeaf(row, 0));
                });
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static String codes(Set<Circle> circles) {
        return String.join(",", Circle.codes(circles));
    }
}
