package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The walls between the modules go on in the database: each table belongs to the module that made it. */
class TableOwnershipTests {

    private static final Pattern MIGRATION = Pattern.compile("V\\d{4}__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern MADE =
            Pattern.compile("create\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern MENTIONED =
            Pattern.compile("\\b(from|join|into|update|truncate|table|using)\\s+(?:only\\s+)?([a-z_][a-z0-9_]*)");
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

    /** Reads everybody's tables for what needs me and for search, and changes none (architecture: storage). */
    private static final String READER_OF_ALL = "desk";

    @Test
    void everyMigrationNamesAModuleThatExists() {
        assertThat(Sources.under(Sources.MIGRATIONS, "*.sql"))
                .hasSizeGreaterThan(3)
                .allSatisfy(migration -> {
                    var name = MIGRATION.matcher(migration.getFileName().toString());
                    assertThat(name.matches())
                            .as("V0000__module_what.sql: %s", migration.getFileName())
                            .isTrue();
                    assertThat(Files.isDirectory(Sources.JAVA.resolve(name.group(1))))
                            .as("module of %s", migration.getFileName())
                            .isTrue();
                });
    }

    @Test
    void noTwoMigrationsHaveOneNumber() {
        assertThat(Sources.under(Sources.MIGRATIONS, "*.sql").stream()
                        .map(migration -> migration.getFileName().toString().substring(0, 5)))
                .doesNotHaveDuplicates();
    }

    @Test
    void sqlTouchesOnlyTheTablesOfItsModule() {
        var owners = owners();
        assertThat(owners).as("tables seen").hasSizeGreaterThan(10);
        var trespasses = new ArrayList<String>();
        var seen = new TreeSet<String>();
        for (var source : Sources.under(Sources.JAVA, "*.java")) {
            var module = Sources.module(source);
            for (var mention : mentions(source)) {
                var owner = owners.get(mention.group(2));
                if (owner == null) {
                    continue;
                }
                seen.add(mention.group(2));
                var reads = mention.group(1).equals("from") || mention.group(1).equals("join");
                if (!owner.equals(module) && !(module.equals(READER_OF_ALL) && reads)) {
                    trespasses.add("%s: %s belongs to %s".formatted(source, mention.group(), owner));
                }
            }
        }
        assertThat(seen).as("tables found in SQL").hasSizeGreaterThan(5);
        assertThat(trespasses).as("ask the owning module's door instead").isEmpty();
    }

    @Test
    void aTrespassWouldBeSeen() {
        assertThat(mentions("jdbc.sql(\"select * from organ o join person p\")"))
                .extracting(mention -> mention.group(2))
                .containsExactly("organ", "person");
        assertThat(mentions("sql(\"\"\"\n  insert into ballot (id)\n  values (1)\"\"\")"))
                .extracting(mention -> mention.group(2))
                .containsExactly("ballot");
    }

    private static Map<String, String> owners() {
        var owners = new TreeMap<String, String>();
        for (var migration : Sources.under(Sources.MIGRATIONS, "*.sql")) {
            var name = MIGRATION.matcher(migration.getFileName().toString());
            if (name.matches()) {
                MADE.matcher(Sources.read(migration).toLowerCase(java.util.Locale.ROOT))
                        .results()
                        .forEach(table -> owners.putIfAbsent(table.group(1), name.group(1)));
            }
        }
        return owners;
    }

    private static List<MatchResult> mentions(Path source) {
        return source.getFileName().toString().startsWith("Jdbc") ? mentions(Sources.read(source)) : List.of();
    }

    private static List<MatchResult> mentions(String code) {
        return LITERAL.matcher(code)
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .flatMap(sql -> MENTIONED.matcher(sql).results())
                .toList();
    }
}
