package vn.quyche.regulation;

import java.math.BigDecimal;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/** What a regulation says in one of its versions: provisions, rules, and values by name. Immutable. */
public final class Rules {

    private static final String FIRST_PARAGRAPH = "__subpara_1";

    private final Version version;
    private final List<Provision> provisions;
    private final Map<String, String> absences;
    private final Map<String, Provision> places = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Valued<Object>> values = new LinkedHashMap<>();

    Rules(Version version, List<Provision> provisions, Map<String, String> absences) {
        this.version = version;
        this.provisions = List.copyOf(provisions);
        this.absences = Map.copyOf(absences);
        for (var provision : provisions) {
            places.put(provision.citation().eId(), provision);
            for (var rule : provision.rules()) {
                rules.put(rule.id(), rule);
                rule.values().forEach((name, value) -> values.put(name, new Valued<>(value, rule.source(), rule.id())));
            }
        }
    }

    public Version version() {
        return version;
    }

    /** All provisions that are known of this version, in the order of the text; articles without own words too. */
    public List<Provision> provisions() {
        return provisions;
    }

    /** The articles, which hold the other provisions. */
    public List<Provision> articles() {
        return provisions.stream().filter(provision -> provision.depth() == 0).toList();
    }

    /** A provision by its eId; the first paragraph of several is the provision itself. */
    public Optional<Provision> provision(String eId) {
        return Optional.ofNullable(places.get(eId))
                .or(() -> eId.endsWith(FIRST_PARAGRAPH)
                        ? Optional.ofNullable(places.get(eId.substring(0, eId.length() - FIRST_PARAGRAPH.length())))
                        : Optional.empty());
    }

    /** Of a place that other versions have and this one is known not to have: how that is known. */
    public Optional<String> absence(String eId) {
        return Optional.ofNullable(absences.get(eId));
    }

    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The provision under which a rule stands. */
    public Citation cite(String ruleId) {
        return rule(ruleId)
                .map(Rule::source)
                .orElseThrow(() -> new IllegalArgumentException("No rule " + ruleId + " in version " + version.key()));
    }

    /** Whether a rule binds an organ. */
    public boolean binds(String ruleId, OrganId organ) {
        return rule(ruleId).filter(rule -> rule.organs().contains(organ)).isPresent();
    }

    /** All values by name. */
    public Map<String, Valued<Object>> values() {
        return Map.copyOf(values);
    }

    public Valued<Period> period(String name) {
        return value(name, Period.class);
    }

    public Optional<Valued<Period>> findPeriod(String name) {
        return find(name, Period.class);
    }

    public Valued<Share> share(String name) {
        return value(name, Share.class);
    }

    public Optional<Valued<Share>> findShare(String name) {
        return find(name, Share.class);
    }

    public Valued<Integer> count(String name) {
        return value(name, Integer.class);
    }

    public Optional<Valued<Integer>> findCount(String name) {
        return find(name, Integer.class);
    }

    public Valued<IntRange> range(String name) {
        return value(name, IntRange.class);
    }

    public Optional<Valued<IntRange>> findRange(String name) {
        return find(name, IntRange.class);
    }

    /** A sum in đồng. */
    public Valued<Long> money(String name) {
        return value(name, Long.class);
    }

    public Optional<Valued<Long>> findMoney(String name) {
        return find(name, Long.class);
    }

    /** An area in hectares. */
    public Valued<BigDecimal> area(String name) {
        return value(name, BigDecimal.class);
    }

    public Optional<Valued<BigDecimal>> findArea(String name) {
        return find(name, BigDecimal.class);
    }

    public Valued<Boolean> flag(String name) {
        return value(name, Boolean.class);
    }

    public Optional<Valued<Boolean>> findFlag(String name) {
        return find(name, Boolean.class);
    }

    public Valued<String> term(String name) {
        return value(name, String.class);
    }

    public Optional<Valued<String>> findTerm(String name) {
        return find(name, String.class);
    }

    private <T> Valued<T> value(String name, Class<T> type) {
        return find(name, type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No value \"" + name + "\" of type " + type.getSimpleName() + " in version " + version.key()));
    }

    private <T> Optional<Valued<T>> find(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name))
                .filter(valued -> type.isInstance(valued.value()))
                .map(valued -> new Valued<>(type.cast(valued.value()), valued.source(), valued.ruleId()));
    }
}
