package vn.quyche.competence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The worked cases of the rulebook, as a jurist writes them. */
final class WorkedCases {

    private static final Path FOLDER = Path.of("rulebook/dien-bien/cases");

    private WorkedCases() {}

    /** One case: the question and what is expected of the answer. */
    record WorkedCase(
            String id,
            RouteQuestion question,
            String outcome,
            List<ExpectedStep> steps,
            List<Map<String, Object>> afterwards,
            List<String> needed,
            Optional<List<String>> warnings,
            String title,
            List<String> sources) {

        boolean isUnderWholeText() {
            return !question.on().isBefore(LocalDate.of(2023, 7, 1));
        }

        @Override
        public String toString() {
            return id + " " + question.subject();
        }
    }

    record ExpectedStep(String organ, String act, @Nullable String delegatedBy, List<String> basis) {}

    static List<WorkedCase> all() {
        var cases = new ArrayList<WorkedCase>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                cases.addAll(read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static List<WorkedCase> read(Path file) throws IOException {
        Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        var regulation = String.valueOf(content.get("regulation"));
        var on = Optional.ofNullable(content.get("on"));
        return maps(content.get("cases")).stream()
                .map(entry -> worked(regulation, on, entry))
                .toList();
    }

    /** A file that names a day for all its cases is one of ours: its cases have a title, and expect no warning unsaid. */
    private static WorkedCase worked(String regulation, Optional<Object> on, Map<String, Object> entry) {
        var expected = map(entry.get("expect"));
        return new WorkedCase(
                String.valueOf(entry.get("id")),
                new RouteQuestion(
                        regulation,
                        LocalDate.parse(String.valueOf(entry.getOrDefault("on", on.orElse("")))),
                        String.valueOf(entry.get("subject")),
                        map(entry.get("facts"))),
                String.valueOf(expected.get("outcome")),
                maps(expected.get("steps")).stream().map(WorkedCases::step).toList(),
                maps(expected.get("afterwards")),
                texts(expected.get("needed")),
                on.map(ours -> texts(expected.get("warnings"))),
                String.valueOf(entry.getOrDefault("case", "")),
                texts(entry.get("source")));
    }

    private static ExpectedStep step(Map<String, Object> step) {
        var by = step.get("delegatedBy");
        return new ExpectedStep(
                String.valueOf(step.get("organ")),
                String.valueOf(step.get("act")),
                by == null ? null : by.toString(),
                texts(step.get("basis")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(@Nullable Object value) {
        return value == null ? List.of() : (List<String>) value;
    }
}
