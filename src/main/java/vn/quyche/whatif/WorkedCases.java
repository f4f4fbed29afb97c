package vn.quyche.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The worked cases that stand beside the rules in the rulebook. A change that answers one otherwise must mend it too. */
@Component
public class WorkedCases {

    private final Map<String, List<TriedCase>> known = new ConcurrentHashMap<>();

    /**
     * How a worked case is shown.
     *
     * @param title what it is about; empty where it has none
     */
    public record Worked(String id, String title) {}

    /** The cases of a regulation in their order. */
    List<TriedCase> of(String regulation) {
        return known.computeIfAbsent(regulation, WorkedCases::read);
    }

    private static List<TriedCase> read(String regulation) {
        var cases = new ArrayList<TriedCase>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:rulebook/" + regulation + "/cases/*.yaml");
            for (var file : files) {
                try (var content = file.getInputStream()) {
                    var all = read(content);
                    for (var worked : list(all)) {
                        cases.add(new TriedCase(
                                cases.size() + 1,
                                text(worked.get("subject")),
                                worked.get("facts") instanceof Map<?, ?> facts ? Said.named(facts) : Map.of(),
                                LocalDate.parse(text(worked.getOrDefault("on", all.getOrDefault("on", "")))),
                                new Worked(text(worked.get("id")), text(worked.get("case")))));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(cases);
    }

    private static Map<String, Object> read(InputStream content) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        return read instanceof Map<?, ?> map ? Said.named(map) : Map.of();
    }

    private static List<Map<String, Object>> list(Map<String, Object> file) {
        return file.get("cases") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(worked -> Said.named((Map<?, ?>) worked))
                        .toList()
                : List.of();
    }

    private static String text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString).orElse("");
    }
}
