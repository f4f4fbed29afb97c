package vn.quyche.whatif.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.web.Words;

/** Puts the facts of a case into the reader's words. */
@Component("trialFactWords")
class FactWords {

    private final TrialWords said;
    private final Competence competence;
    private final Words words;

    FactWords(TrialWords said, Competence competence, Words words) {
        this.said = said;
        this.competence = competence;
        this.words = words;
    }

    /** Facts of a case by their names, as a table of cases has them, with what they are in words. */
    String facts(String subject, Map<String, Object> facts) {
        var known = competence.subjects().find(subject);
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + " = "
                        + known.flatMap(of -> of.fact(fact.getKey()))
                                .map(definition -> value(definition, fact.getValue()))
                                .orElseGet(() -> said.value(fact.getValue())))
                .collect(Collectors.joining("; "));
    }

    /** Numbers by their kind, codes by their names. */
    private String value(FactDefinition fact, Object value) {
        if (value instanceof Number number) {
            var exact = new BigDecimal(number.toString());
            return fact.type() == FactType.MONEY ? words.money(exact.longValue()) : said.value(exact);
        }
        if (value instanceof Collection<?> codes) {
            return codes.isEmpty()
                    ? words.say("trial.facts.nothing")
                    : codes.stream()
                            .map(code -> fact.label(code.toString(), words.language()))
                            .collect(Collectors.joining(", "));
        }
        return value instanceof String code ? fact.label(code, words.language()) : said.value(value);
    }
}
