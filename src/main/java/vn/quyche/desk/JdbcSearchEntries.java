package vn.quyche.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;

@Repository
class JdbcSearchEntries implements SearchEntries {

    private final JdbcClient jdbc;

    JdbcSearchEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void remember(Fact fact) {
        var particulars = fact.particulars();
        var about = particulars.about();
        jdbc.sql("""
                insert into search_entry (type, id, title, words, audience, latest_at)
                values (:type, :id, :title, :words, :audience::text[], :at)
                on conflict (type, id) do update
                set title = excluded.title,
                    words = case when search_entry.words like '%' || excluded.words || '%' then search_entry.words
                                 else left(excluded.words || ' ' || search_entry.words, 4000) end,
                    audience = excluded.audience,
                    latest_at = greatest(search_entry.latest_at, excluded.latest_at)""")
                .param("type", about.type())
                .param("id", about.id())
                .param("title", about.title())
                .param("words", words(fact))
                .param("audience", particulars.audience().codes().toArray(String[]::new))
                .param("at", particulars.happenedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Found find(SearchQuestion question, Set<Circle> circles) {
        var tokens = question.tokens();
        if (tokens.isEmpty() || circles.isEmpty()) {
            return Found.of(0, 1, List.of());
        }
        var asked = jdbc.sql("select string_agg(fold(token) || ':*', ' & ') from unnest(:tokens::text[]) as token")
                .param("tokens", tokens.toArray(String[]::new))
                .query(String.class)
                .single();
        var rows = jdbc.sql("""
                        select type, id, title, latest_at, count(*) over () as total
                        from found_entries(to_tsquery('search', :asked))
                        where audience && :circles::text[]
                          and (:type = '' or type = :type)
                        order by fold(title) like '%' || fold(:phrase) || '%' desc, latest_at desc, id
                        limit :limit offset :offset""")
                .param("asked", asked)
                .param("phrase", String.join(" ", tokens))
                .param("circles", Circle.codes(circles).toArray(String[]::new))
                .param("type", question.type())
                .param("limit", Found.PER_PAGE)
                .param("offset", (question.page() - 1L) * Found.PER_PAGE)
                .query((row, number) -> new Row(hit(row), row.getInt("total")))
                .list();
        if (rows.isEmpty() && question.page() > 1) {
            var first = find(new SearchQuestion(question.words(), question.type(), 1), circles);
            return Found.of(first.total(), question.page(), List.of());
        }
        var total = rows.isEmpty() ? 0 : rows.get(0).total();
        return Found.of(total, question.page(), rows.stream().map(Row::hit).toList());
    }

    private record Row(Hit hit, int total) {}

    private static Hit hit(ResultSet row) throws SQLException {
        var record = new RecordRef(row.getString("type"), row.getString("id"), row.getString("title"));
        var at = row.getObject("latest_at", OffsetDateTime.class).toInstant();
        return new Hit(record, record.path(), VietnamTime.dateOf(at).toString(), Optional.of(at));
    }

    private static String words(Fact fact) {
        return fact.particulars().about().title()
                + fact.details().entrySet().stream()
                        .filter(detail -> SEARCHED.contains(detail.getKey()))
                        .map(detail -> " " + detail.getValue())
                        .collect(Collectors.joining());
    }

    /** Details by which people look for a record: its numbers. */
    private static final Set<String> SEARCHED = Set.of("number", "symbol", "register", "registerNumber");
}
