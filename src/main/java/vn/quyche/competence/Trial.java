package vn.quyche.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Version;

/**
 * The rules of a version beside the same rules with a change: which routes differ. Decisions on delegation stand beside
 * both, as they were on the day of each case. Safe for many threads.
 */
public final class Trial {

    private final Competence competence;
    private final String regulation;
    private final Router before;
    private final Router after;
    private final Locale language = LocaleContextHolder.getLocale();
    private final Sides text;
    private final Map<LocalDate, Sides> byDay = new ConcurrentHashMap<>();
    private final Map<List<DelegationRule>, Sides> byDelegations = new ConcurrentHashMap<>();
    private final Map<LocalDate, Router> elsewhere = new ConcurrentHashMap<>();

    /** A route that differs. */
    public record Moved(Route before, Route after) {}

    /** The completeness of a subject before the change and after it. */
    public record Checked(SubjectCompleteness before, SubjectCompleteness after) {}

    Trial(Competence competence, String regulation, Router before, Router after) {
        this.competence = competence;
        this.regulation = regulation;
        this.before = before;
        this.after = after;
        this.text = new Sides(before, after, language);
    }

    public Version version() {
        return before.version();
    }

    /** What the version would say. */
    public Rules rules() {
        return after.rules();
    }

    /** The subjects whose clauses in the regulation the change touches, by code. */
    public List<String> subjects() {
        return text.touched();
    }

    /** What becomes of every combination of facts of the subjects it touches, before the change and after it. */
    public List<Checked> checked() {
        return subjects().stream()
                .map(code -> new Checked(
                        new SubjectAnalysis(before, before.subject(code)).result(),
                        new SubjectAnalysis(after, after.subject(code)).result()))
                .toList();
    }

    /** Whether the change speaks of that day; other days have another version. */
    public boolean covers(LocalDate on) {
        return version().force().contains(on);
    }

    /** Both routes of a day, if they differ; refuses an unknown subject, fact or value by its name. */
    public Optional<Moved> moved(String code, LocalDate on, Map<String, Object> given) {
        if (covers(on)) {
            return byDay.computeIfAbsent(on, this::sides).moved(code, given);
        }
        var router = elsewhere.computeIfAbsent(on, day -> competence.router(regulation, day));
        Facts.of(router.subject(code).subject(), given);
        return Optional.empty();
    }

    private Sides sides(LocalDate on) {
        var delegations = competence.delegations(regulation, on);
        return delegations.isEmpty()
                ? text
                : byDelegations.computeIfAbsent(
                        delegations, rules -> new Sides(before.under(rules), after.under(rules), language));
    }
}
