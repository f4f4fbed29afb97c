package vn.quyche.regulation.web;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.regulation.IntRange;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.Share;
import vn.quyche.regulation.web.Passage.Choice;
import vn.quyche.regulation.web.Passage.RuleLine;
import vn.quyche.regulation.web.Passage.ValueLine;
import vn.quyche.web.Words;

/** Puts rules, their values and the readings they rest on into the reader's language. */
@Component
class RuleWords {

    private final Words words;

    RuleWords(Words words) {
        this.words = words;
    }

    RuleLine line(Rule rule) {
        var binds = rule.organs().stream()
                .map(organ -> words.say("bound." + organ.code()))
                .collect(Collectors.joining(", "));
        return new RuleLine(
                rule.id(),
                rule.says(words.language()),
                rule.ruleClass(),
                binds,
                rule.values().entrySet().stream()
                        .map(value -> value(rule, value.getKey(), value.getValue()))
                        .toList(),
                rule.restsOn().stream()
                        .map(question -> new Choice(question, words.say("question." + question)))
                        .toList(),
                rule.outside(),
                rule.isExpected());
    }

    private ValueLine value(Rule rule, String name, Object value) {
        var spelled =
                value instanceof Long sum && sum > 0 ? Optional.of(words.moneyInWords(sum)) : Optional.<String>empty();
        var told = Optional.ofNullable(rule.informs().get(name)).map(why -> words.say("informs." + why));
        return new ValueLine(name(name), say(value), spelled, told);
    }

    /** The name's words; its parts in capitals say for whom or how often. */
    private String name(String name) {
        var parts = List.of(name.split("\\."));
        var common = new ArrayList<String>();
        var whose = new ArrayList<String>();
        for (var part : parts) {
            if (part.equals(part.toUpperCase(Locale.ROOT))) {
                whose.add(words.say(isTime(part) ? "term." + part : "bound." + part));
            } else {
                common.add(part);
            }
        }
        var said = words.say("value." + String.join(".", common));
        return whose.isEmpty() ? said : said + " (" + String.join(", ", whose) + ")";
    }

    private static boolean isTime(String part) {
        return List.of("YEAR", "HALF_YEAR", "QUARTER", "MONTH").contains(part);
    }

    String say(Object value) {
        if (value instanceof Period period) {
            return period(period);
        }
        if (value instanceof Share share) {
            return share(share);
        }
        if (value instanceof IntRange range) {
            return words.say("range.words", range.least(), range.most());
        }
        if (value instanceof Long sum) {
            return words.money(sum);
        }
        if (value instanceof BigDecimal area) {
            return words.say("area.words", area.toPlainString());
        }
        if (value instanceof Boolean flag) {
            return words.say("flag." + flag);
        }
        return value instanceof Integer number ? number.toString() : words.say("term." + value);
    }

    private String period(Period period) {
        if (period.getYears() > 0) {
            return words.say("length.year", period.getYears());
        }
        return period.getMonths() > 0
                ? words.say("length.month", period.getMonths())
                : words.say("length.day", period.getDays());
    }

    private String share(Share share) {
        if (share.numerator() == share.denominator()) {
            return words.say("share.all");
        }
        return words.say(share.strict() ? "share.over" : "share.least", share.numerator(), share.denominator());
    }
}
