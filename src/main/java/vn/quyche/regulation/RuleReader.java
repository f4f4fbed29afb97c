package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/** Reads the rules of a regulation, and sees what cannot stand together. */
final class RuleReader {

    private static final String EXPECTED = "expected";
    private static final String OBLIGATIONS = "obligations";
    private static final String OUTSIDE = "outside";
    private static final Set<String> KEYS = Set.of(
            "id",
            "class",
            "kind",
            "says",
            "en",
            "organs",
            "versions",
            "rests-on",
            "values",
            "route",
            OUTSIDE,
            OBLIGATIONS,
            EXPECTED);
    private static final Pattern ID = Pattern.compile("R-[0-9]+(\\.[0-9]+)*(-[0-9.]+)?-[a-z]");

    private final List<String> versions;
    private final Faults faults;
    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> expected = new LinkedHashSet<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    RuleReader(List<String> versions, Faults faults) {
        this.faults = faults;
        this.versions = versions;
    }

    List<Rule> read(ProvisionText provision, Citation source) {
        var rules = new ArrayList<Rule>();
        var nodes =
                faults.reading(() -> provision.rules().map(RulebookNode::items).orElse(List.of()));
        for (var node : nodes.orElse(List.of())) {
            faults.reading(() -> rule(node, source)).ifPresent(rules::add);
        }
        return rules;
    }

    private Rule rule(RulebookNode node, Citation source) {
        var fields = node.fields(KEYS);
        for (var key : List.of("id", "class", "kind", "says", "en", "organs")) {
            if (!fields.containsKey(key)) {
                throw node.fault("The rule lacks \"" + key + "\".", "Add " + key + ": …");
            }
        }
        var route = Optional.ofNullable(fields.get("route"));
        if (route.isPresent() && ruleClass(field(fields, "class")) != RuleClass.ENFORCED) {
            throw field(fields, "class").fault("A rule that routes is enforced.", "Write class: enforced.");
        }
        var isScheduled = fields.containsKey(OBLIGATIONS);
        if (isScheduled && ruleClass(field(fields, "class")) == RuleClass.DECLARED) {
            throw field(fields, "class").fault("A rule that obliges is scheduled.", "Write class: scheduled.");
        }
        var holds = holds(fields);
        var isExpected = Optional.ofNullable(fields.get(EXPECTED))
                .map(RulebookNode::flag)
                .orElse(false);
        var restsOn = OpenQuestions.of(fields);
        var organs =
                field(fields, "organs").items().stream().map(RuleReader::organ).toList();
        var inForce = isExpected ? Set.<String>of() : holds;
        var values = values(fields, restsOn, inForce);
        return new Rule(
                id(field(fields, "id"), isExpected),
                source,
                ruleClass(field(fields, "class")),
                field(fields, "kind").one(RuleKind.class),
                words(field(fields, "says")),
                words(field(fields, "en")),
                organs,
                holds,
                restsOn,
                outside(fields),
                values,
                ValueReader.informs(fields),
                isExpected,
                schedules(fields, new ScheduleReader(organs, values), inForce),
                route);
    }

    /** What a rule will be once an amendment is in force may stand beside what it is. */
    private String id(RulebookNode node, boolean isExpected) {
        var id = node.text();
        if (!ID.matcher(id).matches()) {
            throw node.fault("\"" + id + "\" is no id of a rule.", "Write it like R-25.3-a.");
        }
        if (!(isExpected ? expected : ids).add(id)) {
            throw node.fault("The rule " + id + " comes twice.", "Each rule stands once in the whole rulebook.");
        }
        return id;
    }

    private static RuleClass ruleClass(RulebookNode node) {
        return Arrays.stream(RuleClass.values())
                .filter(known -> known.key().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.fault(
                        "Unknown class \"" + node.text() + "\".", "Write enforced, scheduled, evidenced or declared."));
    }

    private Set<String> holds(Map<String, RulebookNode> fields) {
        if (!fields.containsKey("versions")) {
            return Set.of(versions.get(versions.size() - 1));
        }
        var holds = new LinkedHashSet<String>();
        for (var node : field(fields, "versions").items()) {
            if (!versions.contains(node.text())) {
                throw node.fault("No version \"" + node.text() + "\".", "Known: " + versions + ".");
            }
            if (!holds.add(node.text())) {
                throw node.fault("The version comes twice.", "Name it once.");
            }
        }
        return holds;
    }

    /** What stands outside the regulation and still gives the values: named with number and date. */
    private static List<String> outside(Map<String, RulebookNode> fields) {
        return Optional.ofNullable(fields.get(OUTSIDE)).map(RulebookNode::items).orElse(List.of()).stream()
                .map(RuleReader::words)
                .toList();
    }

    static OrganId organ(RulebookNode node) {
        try {
            return OrganId.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("\"" + node.text() + "\" is no organ.", "Write a code such as STANDING_COMMITTEE.");
        }
    }

    private Map<String, Object> values(Map<String, RulebookNode> fields, List<String> restsOn, Set<String> holds) {
        var values = new LinkedHashMap<String, Object>();
        var node = fields.get("values");
        if (node != null) {
            node.fields().forEach((name, value) -> {
                takeName("value", name, value, holds);
                values.put(name, ValueReader.read(value, restsOn));
            });
        }
        return values;
    }

    private List<Schedule> schedules(Map<String, RulebookNode> fields, ScheduleReader reader, Set<String> holds) {
        var schedules = new ArrayList<Schedule>();
        var node = fields.get(OBLIGATIONS);
        if (node != null) {
            for (var item : node.items()) {
                var schedule = reader.read(item);
                takeName("obligation", schedule.code(), item, holds);
                schedules.add(schedule);
            }
        }
        return schedules;
    }

    /** A name may stand once in each version. */
    private void takeName(String what, String name, RulebookNode at, Set<String> holds) {
        var taken = names.computeIfAbsent(what + " " + name, unused -> new LinkedHashSet<>());
        for (var version : holds) {
            if (!taken.add(version)) {
                throw at.fault(
                        "The " + what + " \"" + name + "\" has two sources in version " + version + ".",
                        "Let the versions of the two rules not overlap.");
            }
        }
    }

    static String words(RulebookNode node) {
        if (node.text().isEmpty()) {
            throw node.fault("Nothing is said here.", "Say the rule in one clause.");
        }
        return node.text();
    }

    private static RulebookNode field(Map<String, RulebookNode> fields, String key) {
        return Optional.ofNullable(fields.get(key)).orElseThrow();
    }
}
