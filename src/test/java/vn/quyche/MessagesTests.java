package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Fact;

/** Everything the product says, it says in Vietnamese and in English. */
class MessagesTests {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)[^}]*}");
    private static final Pattern REFUSAL = Pattern.compile(
            "\\b(?:refuseIf|Refusal\\s*\\.\\s*(?:invalid|conflict|under|forbidden|notFound|tooLarge|tooOften))\\s*\\([^;]*?;",
            Pattern.DOTALL);
    /** A name asked of the rules, which looks like a code and is none. */
    private static final Pattern ASKED = Pattern.compile("(?<!Refusal)\\s*\\.\\w+\\(\"[^\"]*\"\\)");

    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)+)\"");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(vietnamese()).as("messages seen").hasSizeGreaterThan(100);
        assertThat(without(vietnamese(), english()))
                .as("said in Vietnamese alone")
                .isEmpty();
        assertThat(without(english(), vietnamese())).as("said in English alone").isEmpty();
    }

    /** As many, not the same: an official term may be handed over in both languages, for each to take its own. */
    @Test
    void bothLanguagesLeaveAsManyGaps() {
        var english = english();
        assertThat(vietnamese().entrySet().stream()
                        .filter(said -> gaps(said.getValue()) != gaps(english.getOrDefault(said.getKey(), "")))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** Where there is nothing to say the key ends in "none". */
    @Test
    void nothingIsLeftUnsaid() {
        for (var language : List.of(vietnamese(), english())) {
            assertThat(language.entrySet().stream()
                            .filter(said ->
                                    said.getValue().isBlank() && !said.getKey().endsWith(".none")))
                    .isEmpty();
        }
    }

    @Test
    void noKeyIsSaidTwice() {
        for (var language : List.of("*_vi.properties", "*_en.properties")) {
            var seen = new TreeSet<String>();
            assertThat(Sources.under(Sources.MESSAGES, language).stream()
                            .flatMap(file -> read(file).keySet().stream())
                            .filter(key -> !seen.add(key)))
                    .isEmpty();
        }
    }

    @Test
    void everyRefusalHasItsReasonAndItsRemedy() {
        var codes = refusalCodes();
        assertThat(codes).as("refusals seen").hasSizeGreaterThan(10);
        assertThat(unsaid(codes.stream().flatMap(code -> Stream.of("refusal." + code, "refusal." + code + ".remedy"))))
                .isEmpty();
    }

    @Test
    void everyRefusalIsTriedInATest() {
        var tests = Sources.under(Sources.TESTS, "*.java").stream()
                .map(Sources::read)
                .collect(Collectors.joining());
        assertThat(refusalCodes().stream().filter(code -> !tests.contains(code)))
                .as("write a test that tries the forbidden thing and sees the refusal")
                .isEmpty();
    }

    @Test
    void everyFactIsToldInTheJournal() {
        var facts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.quyche").stream()
                        .filter(type -> type.isAssignableTo(Fact.class) && type.isRecord())
                        .map(JavaClass::getSimpleName)
                        .toList();
        assertThat(facts).as("facts seen").hasSizeGreaterThan(5);
        assertThat(unsaid(facts.stream().map(fact -> "fact." + fact))).isEmpty();
    }

    private static Set<String> without(Map<String, String> said, Map<String, String> other) {
        var rest = new TreeSet<>(said.keySet());
        rest.removeAll(other.keySet());
        return rest;
    }

    private static List<String> unsaid(Stream<String> keys) {
        var said = vietnamese().keySet();
        return keys.filter(key -> !said.contains(key)).toList();
    }

    private static Set<String> refusalCodes() {
        var codes = new TreeSet<String>();
        for (var source : Sources.under(Sources.JAVA, "*.java")) {
            REFUSAL.matcher(Sources.read(source))
                    .results()
                    .map(MatchResult::group)
                    .forEach(statement -> {
                        var code = CODE.matcher(ASKED.matcher(statement).replaceAll(""));
                        if (code.find()) {
                            codes.add(code.group(1));
                        }
                    });
        }
        return codes;
    }

    private static long gaps(String words) {
        return GAP.matcher(words).results().map(gap -> gap.group(1)).distinct().count();
    }

    private static Map<String, String> vietnamese() {
        return all("*_vi.properties");
    }

    private static Map<String, String> english() {
        return all("*_en.properties");
    }

    private static Map<String, String> all(String pattern) {
        var messages = new TreeMap<String, String>();
        Sources.under(Sources.MESSAGES, pattern).forEach(file -> messages.putAll(read(file)));
        return messages;
    }

    private static Map<String, String> read(Path file) {
        var properties = new java.util.Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }
}
