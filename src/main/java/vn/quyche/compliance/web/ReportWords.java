package vn.quyche.compliance.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.compliance.Line;
import vn.quyche.compliance.PowerUsed;
import vn.quyche.compliance.Saying;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleKind;
import vn.quyche.web.Words;

/** A line of the report in words; templates call it {@code @reportWords}. */
@Component("reportWords")
class ReportWords {

    private static final String OBLIGATIONS = "obligations.";
    private static final String DECIDED = "delegated.decided";

    private final Words words;
    private final Organs organs;
    private final Regulations regulations;

    ReportWords(Words words, Organs organs, Regulations regulations) {
        this.words = words;
        this.organs = organs;
        this.regulations = regulations;
    }

    /** What is counted and whose it is: "Hội nghị thường lệ: Ban Thường vụ"; or by which delegated power. */
    public String what(Line line) {
        return line.power()
                .map(power -> words.say("measure.of-power." + line.kind(), power(line, power)))
                .orElseGet(() -> measure(line) + ": " + organs.name(line.organ()));
    }

    private String measure(Line line) {
        return line.measure().startsWith(OBLIGATIONS)
                ? obligation(line.measure().substring(OBLIGATIONS.length()))
                : words.say("measure." + line.kind());
    }

    /** What is owed, in the words of the latest version that asks for it. */
    private String obligation(String code) {
        return regulations.working().editions().stream()
                .flatMap(rules -> rules.rules().stream())
                .flatMap(rule -> rule.schedules().stream())
                .filter(schedule -> schedule.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(schedule -> schedule.title(words.language()))
                .orElse(code);
    }

    public String say(Saying saying) {
        return words.say(saying.key(), saying.arguments().toArray());
    }

    /** The first line of a power says what it is; those after it name it shortly. */
    private String power(Line line, PowerUsed power) {
        return power.decision()
                .map(given -> words.say("report.by-decision", given.title()))
                .orElseGet(() -> line.kind().equals(DECIDED) ? delegated(line, power) : words.brief(power.source()));
    }

    /** The power in the words of the rule that delegates it, as it stood when it was used. */
    private String delegated(Line line, PowerUsed power) {
        var used = line.evidence().get(0).happenedAt();
        var rules = regulations
                .rules(VietnamTime.dateOf(used))
                .provision(power.source().eId())
                .stream()
                .map(Provision::rules)
                .flatMap(List::stream)
                .filter(rule ->
                        rule.kind() == RuleKind.DELEGATED && rule.organs().contains(line.organ()))
                .toList();
        return rules.isEmpty()
                ? words.full(power.source())
                : rules.stream().map((Rule rule) -> rule.says(words.language())).collect(Collectors.joining(". "));
    }
}
