package vn.quyche.matters.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.quyche.competence.Competence;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.competence.NeededFact;
import vn.quyche.competence.Route;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.FactEntry;
import vn.quyche.matters.NewMatter;
import vn.quyche.web.Words;

/** The questions about a subject, as a form asks and reads them. */
@Component
class FactForm {

    private static final String PREFIX = "fact.";

    /** What is sent when none of the answers of a set is right; a set left empty is not answered yet. */
    private static final String NONE = "[]";

    private final Competence competence;
    private final MatterWords matterWords;
    private final Words words;

    FactForm(Competence competence, MatterWords matterWords, Words words) {
        this.competence = competence;
        this.matterWords = matterWords;
        this.words = words;
    }

    /** What was typed, as facts; refuses by name what cannot be read. */
    NewMatter read(MultiValueMap<String, String> sent) {
        var subject = first(sent, "subject");
        return new NewMatter(
                subject,
                competence.readFacts(subject, matterWords.today(), typed(subject, sent)),
                first(sent, "title"),
                first(sent, "summary"),
                first(sent, "reason"),
                first(sent, "purpose"));
    }

    /** What was typed about a subject, as facts; refuses by name what cannot be read. */
    Map<String, Object> facts(String subject, MultiValueMap<String, String> sent) {
        return competence.readFacts(subject, matterWords.today(), typed(subject, sent));
    }

    /** Whether any question was answered. */
    static boolean isAnswered(MultiValueMap<String, String> sent) {
        return sent.keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
    }

    /** Only what was answered and what can still change the answer; a question that no longer matters is not put. */
    static List<FactField> stillAsked(Route route, List<FactField> fields) {
        var needed = route.needed().stream().map(NeededFact::fact).collect(Collectors.toSet());
        return fields.stream()
                .filter(field -> field.usual() || !field.chosen().isEmpty() || needed.contains(field.name()))
                .toList();
    }

    /** Whether the subject is about a sum, so that it matters what the sum is for. */
    boolean asksForMoney(String subject) {
        return matterWords.definitions(subject).stream().anyMatch(fact -> fact.type() == FactType.MONEY);
    }

    /** The questions to ask: judgements only of those who answer for them, dissent of nobody. */
    List<FactField> fields(Actor me, String subject, MultiValueMap<String, String> sent) {
        return matterWords.definitions(subject).stream()
                .filter(fact -> !fact.name().equals(FactEntry.DISSENT))
                .filter(fact -> !FactEntry.JUDGEMENTS.contains(fact.name()) || me.may(Right.GRADE_MATTER))
                .map(fact -> field(fact, subject, chosen(sent, fact.name())))
                .toList();
    }

    /** The answers already on record, as the form would have sent them. */
    Map<String, List<String>> answers(Map<String, Object> facts) {
        var answers = new TreeMap<String, List<String>>();
        facts.forEach((name, value) -> answers.put(PREFIX + name, texts(value)));
        return answers;
    }

    private FactField field(FactDefinition fact, String subject, Set<String> chosen) {
        return new FactField(
                fact.name(),
                fact.type().name(),
                fact.question(words.language()),
                options(fact),
                chosen,
                inWords(fact, subject, chosen),
                fact.byDefault().isPresent());
    }

    private List<FactField.Option> options(FactDefinition fact) {
        if (fact.type() == FactType.FLAG) {
            return List.of(
                    new FactField.Option("true", words.say("matters.yes")),
                    new FactField.Option("false", words.say("matters.no")));
        }
        return fact.labels(words.language()).entrySet().stream()
                .map(value -> new FactField.Option(value.getKey(), value.getValue()))
                .toList();
    }

    private String inWords(FactDefinition fact, String subject, Set<String> chosen) {
        if (fact.type() != FactType.MONEY || chosen.isEmpty()) {
            return "";
        }
        try {
            var read = competence.readFacts(subject, matterWords.today(), Map.of(fact.name(), String.join("", chosen)));
            var value = read.get(fact.name());
            return value == null ? "" : matterWords.inWords(fact, value);
        } catch (Refusal notASum) {
            return "";
        }
    }

    private Map<String, String> typed(String subject, MultiValueMap<String, String> sent) {
        var typed = new TreeMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                var fact = name.substring(PREFIX.length());
                typed.put(fact, competence.joined(subject, fact, values));
            }
        });
        typed.values().removeIf(String::isEmpty);
        typed.replaceAll((name, answer) -> answer.contains(NONE) ? "" : answer);
        return typed;
    }

    private static Set<String> chosen(MultiValueMap<String, String> sent, String fact) {
        var values = new ArrayList<>(sent.getOrDefault(PREFIX + fact, List.of()));
        values.removeIf(String::isBlank);
        return new LinkedHashSet<>(values);
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? List.of(NONE)
                    : several.stream().map(String::valueOf).toList();
        }
        return List.of(value.toString());
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
