package vn.quyche.matters.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Act;
import vn.quyche.competence.Competence;
import vn.quyche.competence.FactDefinition;
import vn.quyche.competence.FactType;
import vn.quyche.competence.Step;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Itinerary;
import vn.quyche.matters.MatterState;
import vn.quyche.organs.Organs;
import vn.quyche.web.Words;

/** What the pages of matters say: organs, acts, states and facts in the reader's words. */
@Component
class MatterWords {

    private static final int KILO = 1024;

    private final Organs organs;
    private final Competence competence;
    private final Words words;
    private final Clock clock;

    MatterWords(Organs organs, Competence competence, Words words, Clock clock) {
        this.organs = organs;
        this.competence = competence;
        this.words = words;
        this.clock = clock;
    }

    public String organ(OrganId organ) {
        return organs.name(organ);
    }

    public String act(Act act) {
        return words.say(act.key());
    }

    /** "Thường trực quyết định". */
    public String step(Step step) {
        return turn(step.organ(), Optional.of(step.act()));
    }

    /** By whose power, and by which decision where it is not the text alone that says so; empty where it is its own. */
    String how(Step step) {
        var said = new ArrayList<String>();
        step.delegatedBy().ifPresent(by -> said.add(words.say("matters.delegated-by", organs.name(by))));
        if (Itinerary.isOutside(step)) {
            said.add(words.say("matters.outside"));
        }
        step.decision().ifPresent(decision -> said.add(words.say("matters.by-decision", decision.title())));
        return String.join(". ", said);
    }

    String turn(OrganId organ, Optional<Act> act) {
        return act.map(toDo -> organs.name(organ) + " " + act(toDo)).orElseGet(() -> organs.name(organ));
    }

    /** Why something is refused, where the page says it itself; arguments that are message keys are said in words. */
    String refusal(Refusal refusal) {
        var arguments = refusal.arguments().stream()
                .map(argument ->
                        argument instanceof String key && key.matches("act\\.[A-Za-z_-]+|matter-state\\.[A-Z_]+")
                                ? words.say(key)
                                : argument)
                .toArray();
        return words.say("refusal." + refusal.code(), arguments);
    }

    /** The colour of a state: good, warn, bad or calm. */
    public String kind(MatterState state) {
        return switch (state) {
            case DECIDED -> "good";
            case FILED, PREPARE_AGAIN -> "warn";
            case RETURNED, NOT_ADOPTED -> "bad";
            case WITHDRAWN, ACCEPTED, PLACED -> "calm";
        };
    }

    /** The icon of a state. */
    public String icon(MatterState state) {
        return switch (state) {
            case DECIDED -> "check";
            case FILED -> "clock";
            case PREPARE_AGAIN -> "edit";
            case RETURNED -> "undo";
            case NOT_ADOPTED -> "stop";
            case WITHDRAWN -> "cross";
            case ACCEPTED -> "wait";
            case PLACED -> "day";
        };
    }

    /** "1,2 MB". */
    public String size(long bytes) {
        var kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO), 1, RoundingMode.CEILING);
        var large = kilobytes.compareTo(BigDecimal.valueOf(KILO)) >= 0;
        var size = large ? kilobytes.divide(BigDecimal.valueOf(KILO), 1, RoundingMode.HALF_UP) : kilobytes;
        return NumberFormat.getInstance(words.language()).format(size) + (large ? " MB" : " kB");
    }

    public String subject(String code) {
        return competence
                .subjects()
                .find(code)
                .map(subject -> subject.label(words.language()))
                .orElse(code);
    }

    List<FactDefinition> definitions(String subject) {
        return competence
                .subjects()
                .find(subject)
                .map(found -> competence.subject(subject, today()).facts())
                .orElse(List.of());
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    /** A fact's value as a page prints it. */
    String value(FactDefinition fact, Object value) {
        return switch (fact.type()) {
            case MONEY -> words.money(((Number) value).longValue());
            case AREA -> new BigDecimal(value.toString()).toPlainString() + " ha";
            case FLAG -> words.say(Boolean.TRUE.equals(value) ? "matters.yes" : "matters.no");
            case ENUM, POST -> label(fact, value.toString());
            case SET -> set(fact, (Collection<?>) value);
        };
    }

    /** A sum in words; empty for what is no sum. */
    String inWords(FactDefinition fact, Object value) {
        return fact.type() == FactType.MONEY ? words.moneyInWords(((Number) value).longValue()) : "";
    }

    private String set(FactDefinition fact, Collection<?> values) {
        return values.isEmpty()
                ? words.say("matters.none-of-these")
                : values.stream().map(one -> label(fact, one.toString())).collect(Collectors.joining("; "));
    }

    private String label(FactDefinition fact, String code) {
        return fact.label(code, words.language());
    }
}
