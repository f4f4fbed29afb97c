package vn.quyche.competence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Regulation;

/**
 * The routing tables of a version as DMN 1.5, made from the clauses as they stand under the provisions, not from the
 * diagram, so that another engine can give a second opinion on it. A subject is one decision; the tables it requires
 * collect what every provision that applies brings about, and {@code compose} puts it together. A row's {@code order} is
 * ten times its place plus that of its act, so that equal acts, and only they, have the same.
 */
final class DmnExport {

    private final DmnModel model = DmnModel.begunFrom("/competence/composition.dmn");
    private final Router router;

    private DmnExport(Router router) {
        this.router = router;
    }

    /** The given subjects and nothing they do not need. */
    static String of(Regulation regulation, Router router, List<Subject> subjects) {
        var export = new DmnExport(router);
        export.write(regulation, subjects);
        return export.model.text();
    }

    /** The name of a subject's decision: FEEL reads points and dashes as operators. */
    static String name(Subject subject) {
        return subject.code().replace('.', '_').replace('-', '_');
    }

    private void write(Regulation regulation, List<Subject> subjects) {
        var version = router.version();
        var root = model.root();
        root.setAttribute("id", regulation.id() + "-" + version.key());
        root.setAttribute("name", regulation.id() + " " + version.key());
        root.setAttribute("label", regulation.title() + " (" + version.number() + ")");
        root.setAttribute("namespace", "urn:quyche:" + regulation.id() + ":" + version.key());
        root.setAttribute("exporter", "Quyche");
        var facts = new LinkedHashMap<String, FactDefinition>();
        var cited = new TreeSet<Citation>();
        subjects.forEach(subject -> subject.facts().forEach(fact -> facts.merge(fact.name(), fact, DmnExport::widest)));
        facts.values().forEach(this::type);
        facts.values().forEach(this::input);
        for (var subject : subjects) {
            cited.addAll(subject(subject, router.subject(subject.code()).clauses()));
        }
        for (var citation : cited) {
            model.add(root, "knowledgeSource", "id", citation.eId(), "name", citation.words());
        }
    }

    /** Some subjects take only some values of a fact; the type holds them all. */
    private static FactDefinition widest(FactDefinition one, FactDefinition other) {
        return one.values().size() >= other.values().size() ? one : other;
    }

    private void type(FactDefinition fact) {
        if (fact.values().isEmpty()) {
            return;
        }
        var first = model.root().getFirstChild();
        var isSet = fact.type() == FactType.SET;
        var code = isSet ? Feel.type(fact) + "_code" : Feel.type(fact);
        var item = model.addBefore(model.root(), first, "itemDefinition", "name", code);
        model.text(item, "typeRef", "string");
        model.worded(item, "allowedValues", Feel.strings(fact.codes()));
        if (isSet) {
            var set = model.addBefore(
                    model.root(), first, "itemDefinition", "name", Feel.type(fact), "isCollection", "true");
            model.text(set, "typeRef", code);
        }
    }

    private void input(FactDefinition fact) {
        var input =
                model.add(model.root(), "inputData", "id", fact.name(), "name", fact.name(), "label", fact.question());
        model.text(input, "description", fact.englishQuestion());
        model.add(input, "variable", "name", fact.name(), "typeRef", Feel.type(fact));
    }

    private Set<Citation> subject(Subject subject, List<Clause> clauses) {
        var cited = new TreeSet<Citation>();
        var arguments = new ArrayList<String>();
        var required = new ArrayList<String>();
        for (var kind : DmnTable.kinds()) {
            var rows = rows(kind, clauses);
            var isFilled = !rows.isEmpty();
            arguments.add(isFilled ? name(subject) + "_" + kind.suffix() : "[]");
            if (isFilled) {
                required.add(subject.code() + "." + kind.suffix());
                table(subject, kind, rows);
                rows.forEach(row -> cited.add(row.clause().rule().source()));
            }
        }
        var decision = decision(subject.code(), name(subject), "tAnswer");
        decision.setAttribute("label", subject.name());
        var before = decision.getFirstChild();
        model.addBefore(decision, before, "description").setTextContent(subject.english());
        model.addBefore(decision, before, "question").setTextContent(subject.name());
        required.forEach(table -> require(decision, "informationRequirement", "requiredDecision", table));
        require(decision, "knowledgeRequirement", "requiredKnowledge", "compose");
        model.worded(decision, "literalExpression", "compose(" + String.join(", ", arguments) + ")");
        return cited;
    }

    private record Row(Clause clause, List<String> values) {}

    /** A provision on delegated acts stands only where an act is delegated. */
    private static List<Row> rows(DmnTable kind, List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> Meeting.change(clause)
                        .map(change -> clauses.stream()
                                .flatMap(other -> Meeting.acts(other).stream())
                                .anyMatch(change.whom()::isMatchedBy))
                        .orElse(true))
                .flatMap(
                        clause -> clause.effects().stream().flatMap(kind.rows()).map(values -> new Row(clause, values)))
                .toList();
    }

    private void table(Subject subject, DmnTable kind, List<Row> rows) {
        var decision = decision(subject.code() + "." + kind.suffix(), name(subject) + "_" + kind.suffix(), kind.type());
        var asked = subject.facts().stream()
                .filter(fact ->
                        rows.stream().anyMatch(row -> row.clause().when().containsKey(fact.name())))
                .toList();
        asked.forEach(fact -> require(decision, "informationRequirement", "requiredInput", fact.name()));
        rows.stream()
                .map(row -> row.clause().rule().source().eId())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(eId -> require(decision, "authorityRequirement", "requiredAuthority", eId));
        var table = model.add(decision, "decisionTable", "hitPolicy", "COLLECT", "typeRef", kind.type());
        asked.forEach(fact -> column(table, fact));
        var isSingle = kind.columns().size() == 1;
        for (var column : kind.columns()) {
            var output = model.add(table, "output", "typeRef", column.type());
            if (!isSingle) {
                output.setAttribute("name", column.name());
            }
        }
        for (var name : List.of("provision", "rule", "says")) {
            model.add(table, "annotation", "name", name);
        }
        rows.forEach(row -> rule(table, asked, row));
    }

    private void column(Element table, FactDefinition fact) {
        var input = model.add(table, "input", "label", fact.question());
        var type = fact.byDefault().isPresent() ? "boolean" : Feel.type(fact);
        var expression = model.add(input, "inputExpression", "typeRef", type);
        model.text(expression, "text", Feel.input(fact));
        if (fact.type().isChoice()) {
            model.worded(input, "inputValues", Feel.strings(fact.codes()));
        }
    }

    private void rule(Element table, List<FactDefinition> asked, Row row) {
        var rule = model.add(table, "rule");
        Map<String, Condition> when = row.clause().when();
        for (var fact : asked) {
            var condition = when.get(fact.name());
            model.worded(rule, "inputEntry", condition == null ? "-" : Feel.test(fact, condition));
        }
        row.values().forEach(value -> model.worded(rule, "outputEntry", value));
        var stated = row.clause().rule();
        model.worded(rule, "annotationEntry", stated.source().words());
        model.worded(rule, "annotationEntry", stated.id());
        model.worded(rule, "annotationEntry", stated.says());
    }

    private Element decision(String id, String name, String type) {
        var decision = model.add(model.root(), "decision", "id", id, "name", name);
        model.add(decision, "variable", "name", name, "typeRef", type);
        return decision;
    }

    private void require(Element decision, String requirement, String required, String id) {
        var needed = model.add(decision, requirement);
        model.add(needed, required, "href", "#" + id);
    }
}
