package vn.quyche.organs.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.SeveralBodies.Doing;
import vn.quyche.web.TypedDay;

/** What was filled in to do something to many bodies. */
final class SeveralForm extends SentFields {

    private static final int MOST = 1_000;
    private static final int LONGEST = 100;

    private final MultiValueMap<String, String> sent;

    SeveralForm(MultiValueMap<String, String> sent) {
        super(sent);
        this.sent = sent;
    }

    Wanted wanted(LocalDate today) {
        var from = text("from").isEmpty() ? today : TypedDay.read("from", text("from"));
        var typed = text("q");
        var page = text("page");
        return new Wanted(
                one("doing", Doing.values()),
                typed.substring(0, Math.min(typed.length(), LONGEST)),
                text("kindOfBody").isEmpty() ? Optional.empty() : Optional.of(one("kindOfBody", OrganKind.values())),
                page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1,
                from);
    }

    /** What was pasted or chosen, a line each; a list from a sheet may separate by tabs. */
    List<String> lines() {
        var typed = Optional.ofNullable(sent.getFirst("list")).orElse("");
        var lines = new ArrayList<String>();
        typed.lines()
                .map(line -> line.split("\t", -1)[0].strip())
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        if (lines.size() > MOST) {
            throw Refusal.invalid("list", "several.too-many", MOST);
        }
        return lines;
    }

    /** What is to be done from which day, and which bodies are looked for. */
    record Wanted(Doing doing, String words, Optional<OrganKind> kind, int page, LocalDate from) {}
}
