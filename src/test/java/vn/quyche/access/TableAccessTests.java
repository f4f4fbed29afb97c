package vn.quyche.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Right;

/** Nobody makes a table without saying by what its rows are read, and what is said can be asked of the table. */
@QuycheTest
class TableAccessTests {

    @Autowired
    JdbcClient database;

    @Test
    void everyTableHasALine() throws IOException {
        assertThat(table().keySet())
                .as("src/test/resources/table-access.csv says by what the rows of each table are read")
                .containsAll(tables());
    }

    @Test
    void whatIsSaidCanBeAskedOfTheTable() throws IOException {
        var said = table();
        for (var name : tables()) {
            var words = said.getOrDefault(name, "").split(" ");
            switch (words[0]) {
                case "audience" -> assertThat(columns(name)).as(name).containsEntry("audience", "ARRAY NO");
                case "maker" -> assertThat(columns(name)).as(name).containsEntry(words[1], "uuid NO");
                case "right" -> assertThat(Right.valueOf(words[1])).as(name).isNotNull();
                case "of" -> {
                    assertThat(said).as(name).containsKey(words[1]);
                    assertThat(pointsTo(name, words[1]))
                            .as("%s of %s", name, words[1])
                            .isTrue();
                }
                default -> assertThat(words[0]).as(name).isIn("inside", "system");
            }
        }
    }

    /** A row that has an audience must not be read by anything else. */
    @Test
    void whereThereIsAnAudienceItDecides() throws IOException {
        var said = table();
        assertThat(tables().stream().filter(name -> columns(name).containsKey("audience")))
                .isNotEmpty()
                .allMatch(name -> said.getOrDefault(name, "").equals("audience"));
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

    /** By a foreign key, or, between modules, by a column of the other's name. */
    private boolean pointsTo(String table, String other) {
        return columns(table).containsKey(other)
                || database.sql("""
                                select exists (select from pg_constraint
                                               where contype = 'f' and conrelid = to_regclass(:table)
                                                 and confrelid = to_regclass(:other))""")
                        .param("table", table)
                        .param("other", other)
                        .query(Boolean.class)
                        .single();
    }

    private static Map<String, String> table() throws IOException {
        var said = new LinkedHashMap<String, String>();
        new ClassPathResource("table-access.csv")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(", ", 2))
                .forEach(line ->
                        assertThat(said.put(line[0], line[1])).as(line[0]).isNull());
        return said;
    }
}
