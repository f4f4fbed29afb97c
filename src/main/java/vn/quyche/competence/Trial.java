package vn.quyche.competence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
    private List<Checked> checked = List.of();
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
    public synchronized List<Checked> checked() {
        if (checked.isEmpty()) {
            checked = analysed();
        }
        return checked;
    }

    private List<Checked> analysed() {
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

    /**
     * Both routes of a day, if they differ. Refuses an unknown subject, fact or value by its name, and facts that cannot all
     * be true, whether the change has to do with them or not.
     */
    public Optional<Moved> moved(String code, LocalDate on, Map<String, Object> given) {
        if (covers(on)) {
            return known(byDay, on, this::sides).moved(code, given);
        }
        known(elsewhere, on, day -> competence.router(regulation, day)).facts(code, given, language);
        return Optional.empty();
    }

    /** Looks before it locks: nearly every case is of a day that another one had. */
    private static <T> T known(Map<LocalDate, T> byDay, LocalDate on, Function<LocalDate, T> make) {
        var known = byDay.get(on);
        return known == null ? byDay.computeIfAbsent(on, make) : known;
    }

    private Sides sides(LocalDate on) {
        var delegations = competence.delegations(regulation, on);
        return delegations.isEmpty()
                ? text
                : byDelegations.computeIfAbsent(
                        delegations, rules -> new Sides(before.under(rules), after.under(rules), language));
    }
}
