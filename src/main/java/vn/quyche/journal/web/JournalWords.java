package vn.quyche.journal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.OrganId;
import vn.quyche.web.OrganNames;
import vn.quyche.web.Words;

/** Says an entry in the reader's language: the message {@code fact.NAME} with who, what and the details put in. */
@Component("journalWords")
class JournalWords {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    private static final Set<String> PAGELESS = Set.of("account", "journal");

    private final MessageSource messages;
    private final Words words;
    private final OrganNames organs;

    JournalWords(MessageSource messages, Words words, OrganNames organs) {
        this.messages = messages;
        this.words = words;
        this.organs = organs;
    }

    /** The whole sentence. */
    public String say(Entry entry) {
        return parts(entry).stream().map(Part::text).collect(Collectors.joining());
    }

    /** The sentence in parts, so that the page can print the actor strong and lead to the record. */
    public List<Part> parts(Entry entry) {
        var pattern = pattern(entry.name());
        var parts = new ArrayList<Part>();
        var places = PLACE.matcher(pattern);
        var from = 0;
        while (places.find()) {
            add(parts, "text", pattern.substring(from, places.start()));
            var key = places.group(1);
            add(parts, "by".equals(key) || "about".equals(key) ? key : "text", value(key, entry));
            if ("by".equals(key)) {
                entry.standingInFor()
                        .ifPresent(post ->
                                add(parts, "text", words.say("journal.standing-in", words.say("organ." + post))));
            }
            from = places.end();
        }
        add(parts, "text", pattern.substring(from));
        return parts;
    }

    private static void add(List<Part> parts, String kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    /** Whether the record has a page that readers of the journal may open. */
    public boolean leadsSomewhere(Entry entry) {
        return !PAGELESS.contains(entry.about().type());
    }

    /** The kind of fact as a filter names it: its sentence with dots where particulars stand. */
    public String kind(String name) {
        var said = pattern(name)
                .replace("{by}", "")
                .replaceAll("\\{[A-Za-z]+}", "…")
                .replaceAll("\\s+", " ")
                .strip();
        return said.isEmpty() ? name : said.substring(0, 1).toUpperCase(words.language()) + said.substring(1);
    }

    private String pattern(String name) {
        return String.valueOf(
                messages.getMessage("fact." + name, null, "{by}: " + name + ", {about}", words.language()));
    }

    private String value(String key, Entry entry) {
        return switch (key) {
            case "by" -> entry.actorName();
            case "about" -> entry.about().title();
            case "organ" -> organs.name(entry.organ());
            default -> word(key, entry.detail(key));
        };
    }

    /** Dates, organs and codes among the details are said in words. */
    private String word(String key, String value) {
        if (DAY.matcher(value).matches()) {
            return words.day(LocalDate.parse(value));
        }
        if (MOMENT.matcher(value).matches()) {
            return words.moment(Instant.parse(value));
        }
        if (!CODE.matcher(value).matches()) {
            return value;
        }
        var said = messages.getMessage("detail." + key + "." + value, null, "", words.language());
        return said == null || said.isEmpty() ? organs.name(OrganId.of(value)) : said;
    }

    /**
     * A part of a sentence.
     *
     * @param kind {@code by}, {@code about} or {@code text}
     * @param text its words
     */
    public record Part(String kind, String text) {}
}
