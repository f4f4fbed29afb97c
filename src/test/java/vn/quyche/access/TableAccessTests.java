package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Right;

/** Nobody makes a table without saying by what its rows are read; the table can be asked it, and its policy says the same. */
@QuycheTest
class TableAccessTests {

    private static final String BY_AUDIENCE = "((audience && ( SELECT quyche_reader() AS quyche_reader))"
            + " OR (audience @> ( SELECT quyche_everything() AS quyche_everything)))";

    @Autowired
    JdbcClient database;

    private final WrittenTable said = WrittenTable.read();

    @Test
    void everyTableHasALine() {
        assertThat(said.lines().keySet())
                .as("src/test/resources/table-access.csv says by what the rows of each table are read")
                .containsAll(tables());
    }

    @Test
    void whatIsSaidCanBeAskedOfTheTable() {
        for (var name : tables()) {
            var words = said.line(name).split(" ");
            switch (words[0]) {
                case "audience" -> assertThat(columns(name)).as(name).containsEntry("audience", "ARRAY NO");
                case "maker" -> assertThat(columns(name)).as(name).containsEntry(words[1], "uuid NO");
                case "right" -> assertThat(Right.valueOf(words[1])).as(name).isNotNull();
                case "of" -> {
                    assertThat(said.lines()).as(name).containsKey(words[1]);
                    assertThat(link(name)).as("%s of %s", name, words[1]).isNotEmpty();
                }
                default -> assertThat(words[0]).as(name).isIn("inside", "system");
            }
        }
    }

    /** A row that has an audience must not be read by anything else. */
    @Test
    void whereThereIsAnAudienceItDecides() {
        assertThat(tables().stream().filter(name -> columns(name).containsKey("audience")))
                .isNotEmpty()
                .allMatch(said::hasAudience);
    }

    /** Tables without a line of an audience have no policy: what is inside, of the system or opened by a right. */
    @Test
    void thePolicyOfEachTableIsItsLine() {
        for (var name : tables()) {
            assertThat(policies(name))
                    .as(
                            "%s, %s: a migration of its module calls readable_by_audience or readable_with",
                            name, said.line(name))
                    .isEqualTo(expected(name));
        }
    }

    @Test
    void aTableWithAPolicyIsHeldToIt() {
        assertThat(database.sql("""
                        select relname from pg_class
                        where relnamespace = current_schema()::regnamespace and relrowsecurity order by 1""").query(String.class).list())
                .containsExactlyElementsOf(
                        tables().stream().filter(said::isHeld).toList());
    }

    /** The application works as a role that policies bind; a view or a function of the owner's would look past them. */
    @Test
    void nothingLeadsPastThePolicies() {
        assertThat(database.sql("""
                        select rolsuper or rolbypassrls or exists (
                            select from pg_class where relowner = pg_roles.oid) or pg_has_role(oid, (
                                select relowner from pg_class where oid = 'matter'::regclass), 'member')
                        from pg_roles where rolname = current_user""").query(Boolean.class).single()).isFalse();
        assertThat(database.sql("""
                        select relname::text from pg_class
                        where relnamespace = current_schema()::regnamespace and relkind in ('v', 'm')
                            and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
                        union all select proname from pg_proc
                        where pronamespace = current_schema()::regnamespace and prosecdef""").query(String.class).list())
                .as("functions that run as the owner: each says why, and holds to the rule")
                .containsExactlyInAnyOrder("quyche_told", "found_entries");
    }

    private List<String> expected(String table) {
        if (!said.isHeld(table)) {
            return List.of();
        }
        var policies = new ArrayList<String>();
        if (!said.narrowedBy(table).isEmpty()) {
            policies.add("narrowed RESTRICTIVE SELECT " + narrowed(said.narrowedBy(table)) + " -");
        }
        policies.add("readable RESTRICTIVE SELECT " + rule(table) + " -");
        policies.add("written PERMISSIVE ALL true true");
        return policies;
    }

    private String rule(String table) {
        if (said.hasAudience(table)) {
            return BY_AUDIENCE;
        }
        var link = link(table);
        return "(EXISTS ( SELECT FROM %s whole WHERE (whole.%s = %s.%s)))"
                .formatted(said.whole(table), link.get(1), table, link.get(0));
    }

    private List<String> policies(String table) {
        return database.sql("""
                        select concat_ws(' ', policyname, permissive, cmd, coalesce(regexp_replace(qual, '\\s+', ' ', 'g'), '-'),
                            coalesce(with_check, '-'))
                        from pg_policies where schemaname = current_schema() and tablename = :table and roles = '{public}'
                        order by policyname""").param("table", table).query(String.class).list();
    }

    private List<String> tables() {
        return database.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1""").query(String.class).list();
    }

    private Map<String, String> columns(String table) {
        var columns = new LinkedHashMap<String, String>();
        database.sql("""
                        select column_name, data_type || ' ' || is_nullable as kind from information_schema.columns
                        where table_schema = current_schema() and table_name = :table""")
                .param("table", table)
                .query((row, number) -> Map.entry(row.getString("column_name"), row.getString("kind")))
                .list()
                .forEach(column -> columns.put(column.getKey(), column.getValue()));
        return columns;
    }

    /** Its column and the other's: by a foreign key, or, between modules, a column of the other's name and the other's id. */
    private List<String> link(String table) {
        return WrittenTable.link(database, table, said.whole(table));
    }

    private static String narrowed(String readers) {
        return ("(NOT ((about_type, about_id) IN ( SELECT %1$s.about_type, %1$s.about_id FROM %1$s"
                        + " WHERE (((%1$s.readers && ( SELECT quyche_reader() AS quyche_reader))"
                        + " OR (%1$s.readers @> ( SELECT quyche_everything() AS quyche_everything))) IS NOT TRUE))))")
                .formatted(readers);
    }
}
