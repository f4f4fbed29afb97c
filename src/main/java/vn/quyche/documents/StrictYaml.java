package vn.quyche.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import vn.quyche.kernel.DateRange;

/** One mapping of a rule-data file, read strictly: unknown, missing and doubled keys stop the start, naming the file. */
final class StrictYaml {

    private final String place;
    private final Map<?, ?> values;

    private StrictYaml(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
    }

    /** Reads a file of the rulebook. */
    static StrictYaml read(String file) {
        var loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        var writing = new DumperOptions();
        var yaml = new Yaml(new SafeConstructor(loading), new Representer(writing), writing, loading, new WordsOnly());
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return of(file, yaml.load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static StrictYaml of(String place, @Nullable Object found) {
        if (found instanceof Map<?, ?> map) {
            return new StrictYaml(place, map);
        }
        throw new IllegalStateException(place + ": keys and values are expected here, found " + found);
    }

    /** Refuses any key that is not among these. */
    StrictYaml knowing(String... keys) {
        var known = Set.of(keys);
        for (var key : values.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new IllegalStateException(place + ": unknown key " + key + "; known are " + known);
            }
        }
        return this;
    }

    Set<String> keys() {
        return Set.copyOf(values.keySet().stream().map(String::valueOf).toList());
    }

    String word(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(place + ": the key " + key + " is missing"));
    }

    Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    int number(String key) {
        return Integer.parseInt(word(key));
    }

    boolean flag(String key) {
        return find(key).map(Boolean::parseBoolean).orElse(false);
    }

    boolean isWord(String key, String word) {
        return word.equals(values.get(key));
    }

    List<String> words(String key) {
        return list(key).stream().map(Object::toString).toList();
    }

    StrictYaml map(String key) {
        return of(place + ", " + key, values.get(key));
    }

    List<StrictYaml> maps(String key) {
        var found = new ArrayList<StrictYaml>();
        for (var item : list(key)) {
            found.add(of(place + ", " + key + " " + (found.size() + 1), item));
        }
        return found;
    }

    /** The days of an entry: {@code from}, and {@code to} when it has ended. */
    DateRange days() {
        return new DateRange(
                LocalDate.parse(word("from")),
                find("to").map(day -> LocalDate.parse(day)).orElse(null));
    }

    private List<?> list(String key) {
        var found = values.get(key);
        if (found == null) {
            return List.of();
        }
        if (found instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(place + ": " + key + " is to be a list, found " + found);
    }

    /** Takes every scalar as it is written: dates and numbers are read where they are expected. */
    private static final class WordsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: everything is a word
        }
    }
}
