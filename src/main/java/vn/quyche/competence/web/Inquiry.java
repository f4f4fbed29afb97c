package vn.quyche.competence.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.quyche.competence.Competence;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.Subject;
import vn.quyche.kernel.Refusal;

/**
 * A question as its address carries it: the subject, the day, what is known, and what the reader is not sure of. So it
 * can be kept as a link, and the browser's back takes back one answer.
 *
 * @param typed the answers as typed, by fact
 * @param facts the answers that could be read
 * @param problem the first answer that could not
 */
public record Inquiry(
        Subject subject,
        String on,
        Map<String, String> typed,
        Map<String, Object> facts,
        List<String> unsure,
        Optional<Problem> problem) {

    private static final String PREFIX = "fact.";
    private static final String NONE = "[]";

    /** An answer that cannot be read, and why. */
    record Problem(FactDefinition fact, Refusal refusal) {}

    static Inquiry read(Competence competence, Subject subject, MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                var fact = name.substring(PREFIX.length());
                var answer = competence.joined(subject.code(), fact, answers(values));
                if (!answer.isEmpty()) {
                    typed.put(fact, answer);
                }
            }
        });
        var facts = new LinkedHashMap<String, Object>();
        Optional<Problem> problem = Optional.empty();
        for (var entry : typed.entrySet()) {
            var fact = subject.fact(entry.getKey());
            try {
                facts.putAll(competence.readFacts(subject.code(), Map.of(entry.getKey(), entry.getValue())));
            } catch (Refusal refusal) {
                problem = problem.or(() -> fact.map(known -> new Problem(known, refusal)));
                if (fact.isEmpty()) {
                    throw refusal;
                }
            }
        }
        return new Inquiry(
                subject,
                Optional.ofNullable(sent.getFirst("on")).orElse(""),
                typed,
                facts,
                sent.getOrDefault("unsure", List.of()),
                problem);
    }

    /** None of a set is said by a mark of its own, which any other answer outweighs. */
    private static List<String> answers(List<String> values) {
        var answers = new ArrayList<>(values);
        answers.removeIf(String::isBlank);
        if (answers.size() > 1) {
            answers.removeIf(NONE::equals);
        }
        return answers;
    }

    /** The same question with the answer named by a refusal put again; what was typed stays. */
    Inquiry without(Refusal refusal) {
        return refusal.field()
                .flatMap(subject::fact)
                .map(fact -> {
                    var others = new LinkedHashMap<>(facts);
                    others.remove(fact.name());
                    return new Inquiry(
                            subject,
                            on,
                            typed,
                            others,
                            unsure,
                            problem.or(() -> Optional.of(new Problem(fact, refusal))));
                })
                .orElseThrow(() -> refusal);
    }

    /** What a form about one fact carries along. */
    public List<Map.Entry<String, String>> carried(String fact) {
        var carried = new ArrayList<Map.Entry<String, String>>();
        parameters(fact).forEach((name, values) -> values.forEach(value -> carried.add(Map.entry(name, value))));
        return carried;
    }

    /** The address without the answer to a fact. */
    public String without(String fact) {
        return address("/ask", parameters(fact));
    }

    /** The address with another answer to a fact. */
    public String with(String fact, String answer) {
        var parameters = parameters(fact);
        parameters.set(PREFIX + fact, answer);
        return address("/ask", parameters);
    }

    /** The address that leaves a fact open. */
    public String unsureOf(String fact) {
        var parameters = parameters(fact);
        parameters.add("unsure", fact);
        return address("/ask", parameters);
    }

    /** Where a matter is filed from this question. */
    public String filing() {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.set("subject", subject.code());
        facts.forEach((name, value) -> texts(value).forEach(text -> parameters.add(PREFIX + name, text)));
        return address("/matters/new", parameters);
    }

    private MultiValueMap<String, String> parameters(String without) {
        var parameters = new LinkedMultiValueMap<String, String>();
        parameters.set("subject", subject.code());
        if (!on.isBlank()) {
            parameters.set("on", on);
        }
        facts.forEach((name, value) -> texts(value).forEach(text -> parameters.add(PREFIX + name, text)));
        unsure.forEach(name -> parameters.add("unsure", name));
        parameters.remove(PREFIX + without);
        Optional.ofNullable(parameters.get("unsure")).ifPresent(names -> names.removeIf(without::equals));
        return parameters;
    }

    private static List<String> texts(Object value) {
        if (value instanceof Collection<?> codes) {
            return codes.isEmpty()
                    ? List.of(NONE)
                    : codes.stream().map(String::valueOf).toList();
        }
        return List.of(value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString();
    }
}
