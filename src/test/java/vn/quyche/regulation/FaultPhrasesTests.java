package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the readers of the rulebook find wrong is said in both languages. */
class FaultPhrasesTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Path> READERS =
            List.of(Path.of("src/main/java/vn/quyche/regulation"), Path.of("src/main/java/vn/quyche/competence"));
    private static final Pattern FAULT = Pattern.compile("(?:\\bfault|new RulebookFault)\\(");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Unknown key "colour". | Không có khóa "colour" ở đây.
                    Known here: class, en, id. | Ở đây dùng được: class, en, id.
                    No value "t.x" of type money in version 2023. | Bản 2023 không có giá trị "t.x" kiểu money.
                    "$1 \\ x" is no organ. | "$1 \\ x" không phải là mã cơ quan.
                    Not YAML: mapping values are not allowed here. | Không đúng cú pháp YAML: ở đây không được có dấu hai chấm.
                    What no book knows. | What no book knows.
                    """)
    void aSentenceIsSaidInVietnameseWithWhatItNames(String english, String vietnamese) {
        assertThat(FaultPhrases.in(VIETNAMESE, english)).isEqualTo(vietnamese);
        assertThat(FaultPhrases.in(Locale.ENGLISH, english)).isEqualTo(english);
    }

    /** A sentence that is put together of words and names has an X for each name. */
    @Test
    void everySentenceOfTheReadersIsInTheBook() {
        var sentences = READERS.stream()
                .flatMap(FaultPhrasesTests::sources)
                .flatMap(source -> sentences(source).stream())
                .distinct()
                .toList();
        assertThat(sentences).as("sentences seen").hasSizeGreaterThan(80);
        assertThat(sentences.stream().filter(sentence -> !FaultPhrases.knows(sentence)))
                .as("add it to src/main/resources/messages/faults-vi.txt")
                .isEmpty();
    }

    private static Stream<String> sources(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(FaultPhrasesTests::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last two arguments of each fault, if they are sentences. */
    private static List<String> sentences(String source) {
        var sentences = new ArrayList<String>();
        FAULT.matcher(source).results().forEach(call -> {
            var arguments = parts(source.substring(call.end()), ',');
            arguments.stream().skip(Math.max(0, arguments.size() - 2)).forEach(argument -> {
                for (var way : ways(argument)) {
                    var sentence = sentence(way);
                    if (sentence.strip().contains(" ") && !sentence.matches("[X ]*")) {
                        sentences.add(sentence);
                    }
                }
            });
        });
        return sentences;
    }

    /** The branches of a choice; else the argument itself. */
    private static List<String> ways(String argument) {
        var choice = parts(argument, '?');
        return choice.size() == 2 ? parts(choice.get(1), ':') : List.of(argument);
    }

    private static String sentence(String expression) {
        var sentence = new StringBuilder();
        for (var term : parts(expression, '+')) {
            var isWords = term.startsWith("\"") && term.endsWith("\"");
            sentence.append(isWords ? term.substring(1, term.length() - 1).replace("\\\"", "\"") : "X");
        }
        return sentence.toString();
    }

    /** Parts a piece of source at a sign, but not within words or brackets; ends where a bracket closes too much. */
    private static List<String> parts(String source, char sign) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var quoted = false;
        var from = 0;
        var at = 0;
        for (; at < source.length() && depth >= 0; at++) {
            var here = source.charAt(at);
            if (quoted) {
                at += here == '\\' ? 1 : 0;
                quoted = here != '"';
            } else if (here == '"') {
                quoted = true;
            } else if ("([{".indexOf(here) >= 0) {
                depth++;
            } else if (")]}".indexOf(here) >= 0) {
                depth--;
            } else if (here == sign && depth == 0) {
                parts.add(source.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(source.substring(from, depth < 0 ? at - 1 : at).strip());
        return parts;
    }
}
