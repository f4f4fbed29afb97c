package vn.quyche.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the levels and the marks of state secrets are called, whom they let in, and on what they rest: all of it data. */
@Component
public class LevelWords {

    private static final String FILE = "rulebook/secrecy/levels.yaml";

    private final Map<Level, Words> levels = new EnumMap<>(Level.class);
    private final List<Mark> marks;
    private final List<String> before;

    LevelWords() {
        var data = read();
        var sources = mapping(data.get("sources"));
        for (var entry : entries(data.get("levels"))) {
            var source = mapping(sources.get(word(entry, "source")));
            levels.put(
                    Level.valueOf(word(entry, "code")),
                    new Words(
                            new Phrase(word(entry, "vi"), word(entry, "en")),
                            new Phrase(word(entry, "who-vi"), word(entry, "who-en")),
                            phrase(source)));
        }
        for (var level : Level.values()) {
            of(level);
        }
        this.marks = entries(data.get("marks")).stream()
                .map(entry -> new Mark(
                        word(entry, "code"),
                        word(entry, "mark"),
                        word(entry, "en"),
                        Integer.parseInt(word(entry, "years")),
                        phrase(mapping(sources.get(word(entry, "source"))))))
                .toList();
        this.before = data.get("before") instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }

    public Words of(Level level) {
        var words = levels.get(level);
        if (words == null) {
            throw new IllegalStateException(FILE + ": nothing is said of " + level);
        }
        return words;
    }

    /** The marks of state secrets, the longest first. */
    public List<Mark> marks() {
        return marks;
    }

    /** Words that may stand before a mark on its line. */
    List<String> before() {
        return before;
    }

    /** The same in both languages. */
    public record Phrase(String vietnamese, String english) {

        public String in(Locale language) {
            return "en".equals(language.getLanguage()) ? english : vietnamese;
        }
    }

    /** What is said of a level: its name, whom it lets in, and its source. */
    public record Words(Phrase name, Phrase who, Phrase source) {}

    /**
     * A mark of state secrets.
     *
     * @param code names it
     * @param text as it is stamped
     * @param english its name in English
     * @param years for how long such a secret is protected
     * @param source the law
     */
    public record Mark(String code, String text, String english, int years, Phrase source) {}

    private static Phrase phrase(Map<?, ?> entry) {
        return new Phrase(word(entry, "vi"), word(entry, "en"));
    }

    private static Map<?, ?> read() {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return mapping(new Yaml(new SafeConstructor(loading)).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static List<? extends Map<?, ?>> entries(@Nullable Object found) {
        if (found instanceof List<?> list) {
            return list.stream().map(LevelWords::mapping).toList();
        }
        throw new IllegalStateException(FILE + ": a list is expected, found " + found);
    }

    private static Map<?, ?> mapping(@Nullable Object found) {
        if (found instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(FILE + ": keys and values are expected, found " + found);
    }

    private static String word(Map<?, ?> entry, String key) {
        var found = entry.get(key);
        if (found == null) {
            throw new IllegalStateException(FILE + ": the key " + key + " is missing");
        }
        return found.toString();
    }
}
