package vn.quyche.competence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.OrganId;
import vn.quyche.regulation.RulebookNode;

/**
 * The catalogue of a regulation's rulebook, {@code subjects.yaml}.
 *
 * @param order the organs that may act, in the order in which acts happen
 * @param precedences why two rules that meet in one case both stand
 * @param contradictions answers that cannot stand together
 * @param allGaps why no provision covers some cases of a subject, by subject
 * @param places where each subject stands in the file
 */
record Catalogue(
        Subjects subjects,
        List<OrganId> order,
        List<Precedence> precedences,
        List<Contradiction> contradictions,
        Map<String, List<Gap>> allGaps,
        Map<String, RulebookNode> places) {

    private static final Set<String> KEYS =
            Set.of("order", "facts", "groups", "overlaps", "contradictions", "subjects");
    private static final Set<String> FACT_KEYS = Set.of("type", "unit", "default", "vi", "en", "values");
    private static final Set<String> SUBJECT_KEYS =
            Set.of("code", "vi", "en", "words", "facts", "values", "matrix", "note", "gap");

    /** Why no provision covers some cases of a subject. */
    List<Gap> gaps(String subject) {
        return allGaps.getOrDefault(subject, List.of());
    }

    /** Where a subject stands in the file. */
    RulebookNode place(String subject) {
        return Optional.ofNullable(places.get(subject)).orElseThrow();
    }

    static Catalogue read(RulebookNode file) {
        var fields = file.fields(KEYS);
        var facts = new LinkedHashMap<String, FactDefinition>();
        file.required(fields, "facts").fields().forEach((name, node) -> facts.put(name, fact(name, node)));
        var groups = new ArrayList<Subjects.Field>();
        file.required(fields, "groups").fields().forEach((code, node) -> groups.add(group(code, node)));
        var order = file.required(fields, "order").items().stream()
                .map(Catalogue::organ)
                .toList();
        var gaps = new LinkedHashMap<String, List<Gap>>();
        var places = new LinkedHashMap<String, RulebookNode>();
        var subjects = new ArrayList<Subject>();
        for (var node : file.required(fields, "subjects").items()) {
            var subject = subject(node, facts, groups);
            if (places.put(subject.code(), node) != null) {
                throw node.fault("The subject " + subject.code() + " comes twice.", "Keep one of them.");
            }
            Optional.ofNullable(node.fields().get("gap")).ifPresent(gap -> gaps.put(subject.code(), Gap.read(gap)));
            subjects.add(subject);
        }
        var precedences =
                Optional.ofNullable(fields.get("overlaps")).map(RulebookNode::items).orElse(List.of()).stream()
                        .map(Precedence::read)
                        .toList();
        var contradictions = Contradiction.read(
                Optional.ofNullable(fields.get("contradictions"))
                        .map(RulebookNode::items)
                        .orElse(List.of()),
                facts);
        return new Catalogue(new Subjects(groups, subjects), order, precedences, contradictions, gaps, places);
    }

    private static FactDefinition fact(String name, RulebookNode node) {
        var fields = node.fields(FACT_KEYS);
        var type = type(node.required(fields, "type"));
        var values = new LinkedHashMap<String, Label>();
        if (fields.containsKey("values")) {
            node.required(fields, "values").fields().forEach((code, label) -> values.put(code, Label.read(label)));
        }
        if (values.isEmpty() != (type.isNumber() || type == FactType.FLAG)) {
            throw node.fault(
                    "The fact " + name + " of type " + type.key() + " has the wrong values.",
                    "List values for enum, post and set, and for no other type.");
        }
        var byDefault = Optional.ofNullable(fields.get("default"));
        byDefault.filter(unused -> type != FactType.FLAG).ifPresent(given -> {
            throw given.fault("Only a flag may have a default.", "Take it away.");
        });
        return new FactDefinition(
                name,
                type,
                node.required(fields, "vi").text(),
                node.required(fields, "en").text(),
                values,
                byDefault.map(RulebookNode::flag));
    }

    private static FactType type(RulebookNode node) {
        for (var type : FactType.values()) {
            if (type.key().equals(node.text())) {
                return type;
            }
        }
        throw node.fault("Unknown type \"" + node.text() + "\".", "Write money, area, flag, enum, set or post.");
    }

    private static Subjects.Field group(String code, RulebookNode node) {
        var fields = node.fields(Set.of("vi", "en"));
        return new Subjects.Field(
                code,
                node.required(fields, "vi").text(),
                node.required(fields, "en").text());
    }

    private static OrganId organ(RulebookNode node) {
        try {
            return OrganId.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("\"" + node.text() + "\" is no organ.", "Write a code such as STANDING_GROUP.");
        }
    }

    private static Subject subject(RulebookNode node, Map<String, FactDefinition> known, List<Subjects.Field> groups) {
        var fields = node.fields(SUBJECT_KEYS);
        var code = node.required(fields, "code").text();
        var group = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
        if (groups.stream().noneMatch(field -> field.code().equals(group))) {
            throw node.fault(
                    "The subject " + code + " belongs to no field.",
                    "Known fields: " + groups.stream().map(Subjects.Field::code).toList() + ".");
        }
        var facts = new LinkedHashMap<String, FactDefinition>();
        for (var item : node.required(fields, "facts").items()) {
            var fact = known.get(item.text());
            if (fact == null) {
                throw item.fault("Unknown fact \"" + item.text() + "\".", "Describe it under facts first.");
            }
            facts.put(fact.name(), fact);
        }
        Optional.ofNullable(fields.get("values"))
                .ifPresent(narrower -> narrower.fields().forEach((name, codes) -> {
                    var fact = facts.get(name);
                    if (fact == null) {
                        throw codes.fault(
                                "The subject has no fact \"" + name + "\".", "Known: " + facts.keySet() + ".");
                    }
                    facts.put(name, narrowed(fact, codes));
                }));
        return new Subject(
                code,
                group,
                node.required(fields, "vi").text(),
                node.required(fields, "en").text(),
                Optional.ofNullable(fields.get("words")).map(RulebookNode::text).orElse(""),
                List.copyOf(facts.values()));
    }

    private static FactDefinition narrowed(FactDefinition fact, RulebookNode codes) {
        var values = new LinkedHashMap<String, Label>();
        for (var code : codes.items()) {
            var label = fact.values().get(code.text());
            if (label == null) {
                throw code.fault(
                        "Unknown value \"" + code.text() + "\" of " + fact.name() + ".",
                        "Known: " + fact.codes() + ".");
            }
            values.put(code.text(), label);
        }
        return new FactDefinition(
                fact.name(), fact.type(), fact.question(), fact.englishQuestion(), values, fact.byDefault());
    }
}
