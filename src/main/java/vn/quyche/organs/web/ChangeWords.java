package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.quyche.organs.Change;
import vn.quyche.web.Words;

/** Says a change in the reader's language: the message {@code change-said.KIND} with its particulars put in. */
@Component("changeWords")
public class ChangeWords {

    private static final int FEW = 4;
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** The sentence, without its day and document. */
    public String say(Change change) {
        var kind = change.kind();
        var pattern = words.find("change-said." + kind + form(change), "{person} {organ}");
        var said = new StringBuilder();
        var places = PLACE.matcher(pattern);
        while (places.find()) {
            places.appendReplacement(said, Matcher.quoteReplacement(value(places.group(1), change)));
        }
        return places.appendTail(said).toString().strip() + until(change);
    }

    /** Whether it is of many bodies at once, of a body with further particulars, or neither. */
    private static String form(Change change) {
        var said = change.said();
        return switch (change.kind()) {
            case REORGANISED -> said.containsKey("others") ? ".many" : "";
            case DISSOLVED -> said.containsKey("others") ? change.organ().isPresent() ? ".further" : ".many" : "";
            case ASSIGNED, UNASSIGNED -> said.containsKey("organ") ? ".further" : "";
            default -> "";
        };
    }

    /** The first bodies of many, and how many more there are. */
    private String few(String names) {
        var all = names.split("; ", -1);
        return all.length <= FEW
                ? names
                : words.say("change.others.more", String.join("; ", List.of(all).subList(0, FEW)), all.length - FEW);
    }

    /** "101-QĐ/TU ngày 1/12/2029 của Ban Thường vụ"; empty where nobody decided. */
    public String document(Change change) {
        return change.document()
                .map(document ->
                        words.say("change.document.value", document.number(), words.day(document.day()), document.by()))
                .orElse("");
    }

    private String until(Change change) {
        var until = change.said().get("until");
        return until == null ? "" : words.say("change.until", words.day(LocalDate.parse(until)));
    }

    private String value(String key, Change change) {
        var value = change.said().getOrDefault(key, "");
        return switch (key) {
            case "others" -> few(value);
            case "entry" -> words.find("membership-entry." + value, value);
            case "exit" -> words.find("exit." + value, value);
            case "assignment" -> words.find("assignment-kind." + value, value);
            case "post" -> words.find("post-kind." + value, value);
            default -> value;
        };
    }
}
