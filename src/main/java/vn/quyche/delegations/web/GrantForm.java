package vn.quyche.delegations.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.quyche.competence.Competence;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.delegations.Source;
import vn.quyche.delegations.Terms;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.Words;

/** Conditions and terms of a decision on delegation, as a form asks and reads them. */
@Component
class GrantForm {

    private static final String PREFIX = "c.";
    private static final String WAY = ".way";

    private final Competence competence;
    private final Words words;

    GrantForm(Competence competence, Words words) {
        this.competence = competence;
        this.words = words;
    }

    /**
     * A condition that may be set.
     *
     * @param kind {@code number}, {@code flag}, {@code codes} or {@code set}
     */
    record Field(String name, String kind, String question, Map<String, String> labels) {}

    List<Field> fields(String subject) {
        return competence.subjects().find(subject).stream()
                .flatMap(known -> known.facts().stream())
                .filter(fact -> fact.byDefault().isEmpty())
                .map(fact -> new Field(
                        fact.name(), kind(fact), fact.question(words.language()), fact.labels(words.language())))
                .toList();
    }

    private static String kind(FactDefinition fact) {
        return switch (fact.type()) {
            case MONEY, AREA -> "number";
            case FLAG -> "flag";
            case ENUM, POST -> "codes";
            case SET -> "set";
        };
    }

    Map<String, Object> conditions(String subject, MultiValueMap<String, String> sent) {
        var found = competence
                .subjects()
                .find(subject)
                .orElseThrow(() -> Refusal.invalid("subject", "competence.unknown-subject", subject));
        var conditions = new LinkedHashMap<String, Object>();
        for (var fact : found.facts()) {
            var typed = sent.getOrDefault(PREFIX + fact.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!typed.isEmpty()) {
                conditions.put(fact.name(), condition(subject, fact, typed, sent));
            }
        }
        return conditions;
    }

    private Object condition(
            String subject, FactDefinition fact, List<String> typed, MultiValueMap<String, String> sent) {
        if (fact.type() == FactType.FLAG) {
            return Boolean.valueOf(typed.get(0));
        }
        if (fact.type() == FactType.SET) {
            return Map.of("none", typed);
        }
        if (!fact.type().isNumber()) {
            return typed;
        }
        var number = competence.readFacts(subject, Map.of(fact.name(), typed.get(0)));
        var way = "upTo".equals(sent.getFirst(PREFIX + fact.name() + WAY)) ? "upTo" : "below";
        return Map.of(way, Optional.ofNullable(number.get(fact.name())).orElse(0));
    }

    static Terms terms(MultiValueMap<String, String> sent) {
        return new Terms(
                Sent.day("from", sent.getFirst("from")),
                Sent.dayIfAny("until", sent.getFirst("until")),
                new Source(
                        Optional.empty(),
                        Sent.id("document", sent.getFirst("document")).map(DocumentId::new),
                        Sent.given(sent.getFirst("number")),
                        Sent.dayIfAny("decidedOn", sent.getFirst("decidedOn"))),
                Sent.given(sent.getFirst("reason")));
    }
}
