package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleClass;
import vn.quyche.regulation.Rulebooks;

/**
 * A named value of a rule that the product works by is read: by code that asks for its name, or by a clause that names
 * it. If it is only told, the rulebook says why. The values of a rule that is only declared are all told.
 */
class ValuesReadTests {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z_.-]*)\"");

    private static final String CODE =
            Sources.under(Sources.JAVA, "*.java").stream().map(Sources::read).collect(Collectors.joining("\n"));

    private static final Set<String> LITERALS =
            LITERAL.matcher(CODE).results().map(found -> found.group(1)).collect(Collectors.toSet());

    @Test
    void whatIsNotReadSaysWhy() {
        var unread = new TreeSet<String>();
        workedBy()
                .forEach(rule -> rule.values().keySet().stream()
                        .filter(name -> !isRead(name)
                                && !isAPeriodOwed(rule, name)
                                && !rule.informs().containsKey(name))
                        .forEach(unread::add));
        assertThat(unread)
                .as("read these, or mark them in the rulebook: informs: ROUTE, BUILT or UNCOUNTED")
                .isEmpty();
    }

    @Test
    void whatSaysWhyIsNotRead() {
        var marked = new TreeSet<String>();
        workedBy()
                .forEach(rule -> rule.informs().keySet().stream()
                        .filter(ValuesReadTests::isRead)
                        .forEach(marked::add));
        assertThat(marked).as("read after all, so take informs away").isEmpty();
    }

    @Test
    void onlyWhatIsWorkedByIsMarked() {
        assertThat(all().filter(rule -> rule.ruleClass() == RuleClass.DECLARED)
                        .filter(rule -> !rule.informs().isEmpty())
                        .map(Rule::id))
                .as("the values of a declared rule are told anyway")
                .isEmpty();
    }

    private static Stream<Rule> workedBy() {
        return all().filter(rule -> rule.ruleClass() != RuleClass.DECLARED);
    }

    private static Stream<Rule> all() {
        return Rulebooks.shipped().working().editions().stream().flatMap(edition -> edition.rules().stream());
    }

    private static boolean isRead(String name) {
        return LITERALS.contains(name) || isBuiltFromParts(name) || isNamedByAClause(name);
    }

    /** {@code "quorum." + organ}, {@code SPLITTING + ".same"}. */
    private static boolean isBuiltFromParts(String name) {
        var parts = List.of(name.split("\\."));
        for (var i = 1; i < parts.size(); i++) {
            var before = String.join(".", parts.subList(0, i));
            var last = parts.get(i);
            var isOrgan = last.equals(last.toUpperCase(Locale.ROOT));
            if (isOrgan && LITERALS.contains(before + ".")) {
                return true;
            }
            if (LITERALS.contains(before) && CODE.contains("\"." + last + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedByAClause(String name) {
        return all().flatMap(rule -> rule.route().stream()).anyMatch(route -> route.mentions(name));
    }

    /** The period of an obligation is the rule's own value. */
    private static boolean isAPeriodOwed(Rule rule, String name) {
        return !rule.schedules().isEmpty() && rule.values().get(name) instanceof Period;
    }
}
