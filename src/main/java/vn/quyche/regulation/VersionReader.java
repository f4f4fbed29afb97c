package vn.quyche.regulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;
import vn.quyche.kernel.DateRange;

/**
 * Reads the versions of a regulation. Where the sources print neither number nor day (J-36), an office sets them:
 * {@code number}, {@code adopted-on} and {@code effective-from} under the version's setting key. Then the version before
 * ends on the day set, so that each day still has one version.
 */
final class VersionReader {

    private static final Set<String> KEYS =
            Set.of("key", "number", "settingKey", "adoptedOn", "effectiveFrom", "effectiveTo", "known", "replaces");

    private final PropertyResolver settings;

    VersionReader(PropertyResolver settings) {
        this.settings = settings;
    }

    List<Version> read(List<RulebookNode> nodes) {
        var versions = new ArrayList<Version>();
        for (var i = nodes.size() - 1; i >= 0; i--) {
            var next = versions.isEmpty() ? Optional.<Version>empty() : Optional.of(versions.get(0));
            var isNextSet = next.isPresent() && isSet(nodes.get(i + 1));
            var version = version(nodes.get(i), isNextSet ? next.map(Version::effectiveFrom) : Optional.empty());
            if (next.isPresent()) {
                checkMeet(nodes.get(i + 1), version, next.get());
            }
            versions.add(0, version);
        }
        return versions;
    }

    private static void checkMeet(RulebookNode at, Version before, Version after) {
        if (!before.effectiveTo().equals(Optional.of(after.effectiveFrom()))) {
            throw at.fault(
                    "Version " + after.key() + " begins on " + after.effectiveFrom() + ", the one before ends on "
                            + before.effectiveTo().map(LocalDate::toString).orElse("no day") + ".",
                    "Let one begin on the day the other ends, so that each day has one version.");
        }
    }

    private Version version(RulebookNode node, Optional<LocalDate> endSet) {
        var fields = node.fields(KEYS);
        var key = node.required(fields, "key").text();
        var number = set(fields, "number")
                .orElseGet(() -> node.required(fields, "number").text());
        var adopted = day(node, fields, "adopted-on");
        var effective = day(node, fields, "effective-from");
        var from = effective.or(() -> adopted).orElseGet(() -> day(node.required(fields, "effectiveFrom")));
        var to = endSet.or(() -> Optional.ofNullable(fields.get("effectiveTo")).map(VersionReader::day));
        if (to.filter(end -> !end.isAfter(from)).isPresent()) {
            throw node.required(fields, "effectiveFrom")
                    .fault("Version " + key + " ends before it begins.", "Mend effectiveFrom or effectiveTo.");
        }
        var known = Optional.ofNullable(fields.get("known"));
        known.filter(word -> !word.text().equals("marked")).ifPresent(word -> {
            throw word.fault("Unknown: \"" + word.text() + "\".", "Write known: marked, or leave it out.");
        });
        return new Version(
                key,
                number.isEmpty() ? key : number,
                adopted.or(() -> effective).orElseGet(() -> day(node.required(fields, "adoptedOn"))),
                new DateRange(from, to.orElse(null)),
                known.isEmpty());
    }

    private boolean isSet(RulebookNode node) {
        var fields = node.fields(KEYS);
        return set(fields, "adopted-on").isPresent()
                || set(fields, "effective-from").isPresent();
    }

    private Optional<LocalDate> day(RulebookNode node, Map<String, RulebookNode> fields, String what) {
        return set(fields, what).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                var name = node.required(fields, "settingKey").text() + "." + what;
                throw node.fault("The setting " + name + " is no day: \"" + text + "\".", "Set it like 2023-07-01.");
            }
        });
    }

    private Optional<String> set(Map<String, RulebookNode> fields, String what) {
        return Optional.ofNullable(fields.get("settingKey"))
                .map(key -> settings.getProperty(key.text() + "." + what, "").strip())
                .filter(given -> !given.isEmpty());
    }

    private static LocalDate day(RulebookNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeException e) {
            throw node.fault("\"" + node.text() + "\" is no day.", "Write it like 2023-07-01.");
        }
    }
}
