package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.quyche.organs.Change;
import vn.quyche.organs.ChangeKind;
import vn.quyche.web.Words;

/** Says a change in the reader's language: the message {@code change-said.KIND} with its particulars put in. */
@Component("changeWords")
public class ChangeWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Words words;

    ChangeWords(Words words) {
        this.words = words;
    }

    /** The sentence, without its day and document. */
    public String say(Change change) {
        var kind = change.kind();
        var further = (kind == ChangeKind.DISSOLVED || kind == ChangeKind.ASSIGNED || kind == ChangeKind.UNASSIGNED)
                && change.said().containsKey(kind == ChangeKind.DISSOLVED ? "others" : "organ");
        var pattern = words.find("change-said." + kind + (further ? ".further" : ""), "{person} {organ}");
        var said = new StringBuilder();
        var places = PLACE.matcher(pattern);
        while (places.find()) {
            places.appendReplacement(said, Matcher.quoteReplacement(value(places.group(1), change)));
        }
        return places.appendTail(said).toString().strip() + until(change);
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
            case "entry" -> words.find("membership-entry." + value, value);
            case "exit" -> words.find("exit." + value, value);
            case "assignment" -> words.find("assignment-kind." + value, value);
            case "post" -> words.find("post-kind." + value, value);
            default -> value;
        };
    }
}
