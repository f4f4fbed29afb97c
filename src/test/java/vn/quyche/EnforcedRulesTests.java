package vn.quyche;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleClass;
import vn.quyche.regulation.Rulebooks;

/**
 * Nothing is called more than it is: a rule that the product is said to work by either routes, and then worked cases
 * prove it ({@code RulebookTests}), or stands in {@code enforced-rules.csv} with its code and a test that fails without it.
 */
class EnforcedRulesTests {

    /** A line of the list. */
    private record Named(String rule, String code, String test) {

        static Named of(String line) {
            var parts = line.split(",\\s*");
            return new Named(parts[0], parts[1], parts[2]);
        }

        Path source(Path root, String name) {
            return root.resolve(name.replace('.', '/') + ".java");
        }
    }

    @Test
    void whatDoesNotRouteNamesItsCodeAndItsTest() throws IOException {
        var beside = Rulebooks.shipped().working().editions().stream()
                .flatMap(edition -> edition.rules().stream())
                .filter(rule ->
                        rule.ruleClass() == RuleClass.ENFORCED && rule.route().isEmpty())
                .map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named().stream().map(Named::rule).collect(Collectors.toSet()))
                .as("name each in src/test/resources/enforced-rules.csv, or call it what it is")
                .isEqualTo(Set.copyOf(beside));
    }

    @Test
    void theCodeAndTheTestAreThere() throws IOException {
        for (var named : named()) {
            assertThat(named.source(Sources.JAVA, named.code()))
                    .as(named.rule())
                    .exists();
            var test = named.test().split("#");
            assertThat(Sources.read(named.source(Sources.TESTS, test[0])))
                    .as(named.rule())
                    .containsPattern("@Test\\s+void " + test[1] + "\\(");
        }
    }

    private static List<Named> named() throws IOException {
        return new ClassPathResource("enforced-rules.csv")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Named::of)
                .toList();
    }
}
