package vn.quyche.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.competence.Asking;
import vn.quyche.competence.Competence;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulation;
import vn.quyche.web.TypedDay;

/**
 * Makes cases of the lines of a table: a column of subjects, one of days, one of facts (a JSON object, or {@code name=value}
 * parted by semicolons), or one column for each fact under its name.
 */
final class CaseLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARTS = Pattern.compile("\\s*[;\\n]\\s*");
    private static final Map<String, List<String>> HEADS = Map.of(
            "subject", List.of("subject", "nội dung", "noi dung", "loại việc", "loai viec"),
            "on", List.of("on", "ngày", "ngay", "day", "date"),
            "facts", List.of("facts", "dữ kiện", "du kien"),
            "title", List.of("title", "tên", "ten", "trích yếu", "trich yeu", "case", "việc", "viec"));

    private final Competence competence;
    private final Regulation regulation;
    private final LocalDate usual;
    private final Map<LocalDate, Asking> byDay = new ConcurrentHashMap<>();
    private final List<String> heads = new ArrayList<>();

    CaseLines(Competence competence, Regulation regulation, LocalDate usual) {
        this.competence = competence;
        this.regulation = regulation;
        this.usual = usual;
    }

    /** Whether the heads have been read. */
    boolean isBegun() {
        return !heads.isEmpty();
    }

    void begin(List<String> cells) {
        for (var cell : cells) {
            heads.add(HEADS.entrySet().stream()
                    .filter(head -> head.getValue().contains(cell.strip().toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(cell.strip()));
        }
        if (!heads.contains("subject")) {
            throw Refusal.invalid("table", "what-if.table-heads", String.join(", ", cells));
        }
    }

    /** The case of a line; refuses by name what the catalogue of its day lacks, and what cannot all be true. */
    TriedCase read(long line, List<String> cells) {
        var typed = new LinkedHashMap<String, String>();
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            var head = i < heads.size() ? heads.get(i) : "";
            if (HEADS.containsKey(head)) {
                named.put(head, cells.get(i));
            } else if (!head.isEmpty() && !cells.get(i).isBlank()) {
                typed.put(head, cells.get(i));
            }
        }
        var subject = named.getOrDefault("subject", "");
        var code =
                competence.subjects().find(subject).map(found -> found.code()).orElseGet(() -> coded(subject));
        var on = Optional.ofNullable(named.get("on"))
                .filter(text -> !text.isBlank())
                .map(text -> TypedDay.read("on", text))
                .orElse(usual);
        var asking = asking(on);
        var facts = facts(asking, code, named.getOrDefault("facts", ""), typed);
        asking.check(code, facts);
        return new TriedCase(line, code, facts, on, new CaseParts.Line(line, named.getOrDefault("title", "")));
    }

    private Asking asking(LocalDate on) {
        var known = byDay.get(on);
        return known == null ? byDay.computeIfAbsent(on, day -> competence.asking(regulation.id(), day)) : known;
    }

    /** A subject may be written by its name in either language. */
    private String coded(String name) {
        return competence.subjects().all().stream()
                .filter(subject -> subject.name().equalsIgnoreCase(name)
                        || subject.english().equalsIgnoreCase(name))
                .map(subject -> subject.code())
                .findFirst()
                .orElse(name);
    }

    private static Map<String, Object> facts(Asking asking, String subject, String cell, Map<String, String> columns) {
        var typed = new LinkedHashMap<>(columns);
        if (cell.startsWith("{")) {
            try {
                var read = JSON.readValue(cell, Object.class);
                var facts = read instanceof Map<?, ?> map ? Said.named(map) : Map.<String, Object>of();
                var all = new LinkedHashMap<>(asking.readFacts(subject, typed));
                all.putAll(facts);
                return all;
            } catch (JacksonException e) {
                throw Refusal.invalid("facts", "what-if.facts-unreadable", cell);
            }
        }
        for (var part : PARTS.split(cell.strip())) {
            var at = part.indexOf('=');
            if (at < 1 && !part.isBlank()) {
                throw Refusal.invalid("facts", "what-if.facts-unreadable", part);
            }
            if (at > 0) {
                typed.put(
                        part.substring(0, at).strip(),
                        part.substring(at + 1).strip().replace('|', ','));
            }
        }
        return asking.readFacts(subject, typed);
    }
}
