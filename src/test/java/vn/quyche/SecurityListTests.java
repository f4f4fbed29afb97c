package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of {@code docs/security.md} names what is there. Whether a test tries what it is named for, its reader judges. */
class SecurityListTests {

    private static final Path LIST = Path.of("docs/security.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| ([^|]+) \\| ([a-z ]+) \\| ([^|]*) \\|");
    private static final Pattern TEST = Pattern.compile("\\[(\\w+Tests)\\.(\\w+)]\\(([^)]+)\\)");
    private static final Pattern SECTION = Pattern.compile("\\[[^]]+]\\(#([a-z-]+)\\)");
    private static final Pattern MARK = Pattern.compile("@(Test|ParameterizedTest|Property|ArchTest)\\b");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)`");

    /** As many as version 5.0.0 of the standard has. */
    private static final int OF_LEVEL_ONE = 70;

    private static final int OF_LEVEL_TWO = 183;

    @Test
    void everyRequirementStandsThereOnce() throws IOException {
        var rows = rows();
        assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
        assertThat(rows).filteredOn(row -> row.level() == 1).hasSize(OF_LEVEL_ONE);
        assertThat(rows).filteredOn(row -> row.level() == 2).hasSize(OF_LEVEL_TWO);
        assertThat(text().lines().filter(line -> line.matches("\\| \\d.*")))
                .as("lines that are no row of the list")
                .hasSameSizeAs(rows);
    }

    @Test
    void whatIsTriedNamesTestsThatAreThere() throws IOException {
        for (var row : rows()) {
            var tests = TEST.matcher(row.how()).results().toList();
            assertThat(tests.isEmpty()).as(row.id()).isNotEqualTo(row.state().equals("tried"));
            for (var test : tests) {
                var file = LIST.resolveSibling(test.group(3)).normalize();
                assertThat(file).as(row.id()).isRegularFile().hasFileName(test.group(1) + ".java");
                assertThat(isTest(Files.readString(file), test.group(2)))
                        .as("%s: %s", row.id(), test.group())
                        .isTrue();
            }
        }
    }

    @Test
    void whatIsNotTriedHasItsReasonOrItsWords() throws IOException {
        var sections = new HashSet<String>();
        text().lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .forEach(sections::add);
        for (var row : rows()) {
            switch (row.state()) {
                case "tried" -> assertThat(row.how()).isNotBlank();
                case "written" -> {
                    var section = SECTION.matcher(row.how());
                    assertThat(section.find()).as(row.id()).isTrue();
                    assertThat(sections).as(row.id()).contains(section.group(1));
                }
                case "not applicable", "not yet" ->
                    assertThat(row.how().length()).as(row.id()).isGreaterThan(5);
                default -> throw new AssertionError(row.id() + " has no state: " + row.state());
            }
        }
    }

    @Test
    void theCountsAreRight() throws IOException {
        var rows = rows();
        var said =
                "%d requirements (%d of level 1, %d of level 2): %d tried, %d written, %d not applicable, %d not yet."
                        .formatted(
                                rows.size(),
                                OF_LEVEL_ONE,
                                OF_LEVEL_TWO,
                                count(rows, "tried"),
                                count(rows, "written"),
                                count(rows, "not applicable"),
                                count(rows, "not yet"));
        assertThat(text()).contains(said);
    }

    @Test
    void testsNamedOutsideTheListAreThereToo() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var names = files.map(file -> file.getFileName().toString()).toList();
            NAMED.matcher(text())
                    .results()
                    .map(match -> match.group(1) + ".java")
                    .forEach(name -> assertThat(names).contains(name));
        }
    }

    /** Whether the method, or the rule, of that name has the mark of a test above it; a blank line parts it from others. */
    private static boolean isTest(String code, String name) {
        var here = Pattern.compile("(void|ArchRule) " + name + "\\b").matcher(code);
        return here.find()
                && MARK.matcher(code.substring(code.lastIndexOf("\n\n", here.start()), here.start()))
                        .find();
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(text())
                .results()
                .map(match -> new Row(match.group(1), Integer.parseInt(match.group(2)), match.group(4), match.group(5)))
                .toList();
    }

    private static String text() throws IOException {
        return Files.readString(LIST);
    }

    /** A requirement of the standard and how it stands. */
    private record Row(String id, int level, String state, String how) {}
}
