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
class WorkedCases {

    private final Map<String, List<TriedCase>> known = new ConcurrentHashMap<>();

    /** The cases of a regulation in their order; each is shown by its id. */
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
                    for (var worked : list(content)) {
                        cases.add(new TriedCase(
                                cases.size() + 1,
                                text(worked.get("subject")),
                                worked.get("facts") instanceof Map<?, ?> facts ? Said.named(facts) : Map.of(),
                                LocalDate.parse(text(worked.get("on"))),
                                text(worked.get("id"))));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(cases);
    }

    private static List<Map<String, Object>> list(InputStream content) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
        var cases = read instanceof Map<?, ?> map ? map.get("cases") : List.of();
        return cases instanceof List<?> list
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
