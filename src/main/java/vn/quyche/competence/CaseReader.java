package vn.quyche.competence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.competence.WorkedCase.Expected;
import vn.quyche.competence.WorkedCase.ExpectedDuty;
import vn.quyche.competence.WorkedCase.ExpectedStep;
import vn.quyche.regulation.RulebookNode;

/** Reads a file of worked cases, as strictly as the rules themselves. */
final class CaseReader {

    private static final Set<String> FILE_KEYS = Set.of("regulation", "on", "cases");
    private static final Set<String> KEYS =
            Set.of("id", "case", "source", "on", "subject", "facts", "expect", "why", "ambiguous");
    private static final Set<String> EXPECTED = Set.of("outcome", "steps", "afterwards", "needed", "warnings");

    private final Subjects subjects;

    CaseReader(Subjects subjects) {
        this.subjects = subjects;
    }

    /** A file that names a day for all its cases expects no warning that they leave unsaid. */
    List<WorkedCase> read(RulebookNode file) {
        var fields = file.fields(FILE_KEYS);
        var regulation = file.required(fields, "regulation").text();
        var on = Optional.ofNullable(fields.get("on"));
        return file.required(fields, "cases").items().stream()
                .map(node -> one(regulation, on, node))
                .toList();
    }

    private WorkedCase one(String regulation, Optional<RulebookNode> on, RulebookNode node) {
        var fields = node.fields(KEYS);
        var subject = subject(node.required(fields, "subject"));
        var day = Optional.ofNullable(fields.get("on")).or(() -> on).orElseGet(() -> node.required(fields, "on"));
        return new WorkedCase(
                node.required(fields, "id").text(),
                Optional.ofNullable(fields.get("case")).map(RulebookNode::text).orElse(""),
                texts(fields, "source"),
                new RouteQuestion(regulation, day(day), subject.code(), facts(subject, node.required(fields, "facts"))),
                expected(node.required(fields, "expect"), on.isPresent()));
    }

    private Subject subject(RulebookNode node) {
        return subjects.find(node.text())
                .orElseThrow(() -> node.fault(
                        "Unknown subject \"" + node.text() + "\".", "Take one of the catalogue subjects.yaml."));
    }

    private static LocalDate day(RulebookNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.fault("\"" + node.text() + "\" is no day.", "Write it like \"2024-03-15\".");
        }
    }

    private static Map<String, Object> facts(Subject subject, RulebookNode node) {
        var facts = new LinkedHashMap<String, Object>();
        node.fields().forEach((name, value) -> {
            var fact = subject.fact(name)
                    .orElseThrow(() -> value.fault(
                            "The subject " + subject.code() + " has no fact \"" + name + "\".",
                            "Its facts: "
                                    + subject.facts().stream()
                                            .map(FactDefinition::name)
                                            .toList() + "."));
            facts.put(name, value(fact, value));
        });
        return facts;
    }

    private static Object value(FactDefinition fact, RulebookNode node) {
        return switch (fact.type()) {
            case MONEY -> whole(node);
            case AREA -> node.number();
            case FLAG -> node.flag();
            case ENUM, POST -> code(fact, node);
            case SET -> node.items().stream().map(item -> code(fact, item)).toList();
        };
    }

    private static long whole(RulebookNode node) {
        try {
            return node.number().longValueExact();
        } catch (ArithmeticException e) {
            throw node.fault("\"" + node.text() + "\" is no sum.", "Write whole đồng, such as 3000000000.");
        }
    }

    private static String code(FactDefinition fact, RulebookNode node) {
        if (!fact.values().containsKey(node.text())) {
            throw node.fault(
                    "Unknown value \"" + node.text() + "\" of " + fact.name() + ".", "Known: " + fact.codes() + ".");
        }
        return node.text();
    }

    private static Expected expected(RulebookNode node, boolean allWarnings) {
        var fields = node.fields(EXPECTED);
        var warnings = fields.containsKey("warnings") || allWarnings
                ? Optional.of(texts(fields, "warnings"))
                : Optional.<List<String>>empty();
        return new Expected(
                node.required(fields, "outcome").one(Outcome.class),
                items(fields, "steps").stream().map(CaseReader::step).toList(),
                items(fields, "afterwards").stream().map(CaseReader::duty).toList(),
                texts(fields, "needed"),
                warnings);
    }

    private static ExpectedStep step(RulebookNode node) {
        var fields = node.fields(Set.of("organ", "act", "delegatedBy", "basis"));
        return new ExpectedStep(
                node.required(fields, "organ").text(),
                node.required(fields, "act").one(Act.class),
                Optional.ofNullable(fields.get("delegatedBy")).map(RulebookNode::text),
                texts(fields, "basis"));
    }

    private static ExpectedDuty duty(RulebookNode node) {
        var fields = node.fields(Set.of("duty", "to", "when", "basis"));
        return new ExpectedDuty(
                node.required(fields, "duty").text(),
                node.required(fields, "to").text(),
                node.required(fields, "when").text(),
                texts(fields, "basis"));
    }

    private static List<String> texts(Map<String, RulebookNode> fields, String key) {
        return items(fields, key).stream().map(RulebookNode::text).toList();
    }

    private static List<RulebookNode> items(Map<String, RulebookNode> fields, String key) {
        return Optional.ofNullable(fields.get(key)).map(RulebookNode::items).orElse(List.of());
    }
}
