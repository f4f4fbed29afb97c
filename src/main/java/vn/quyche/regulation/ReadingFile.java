package vn.quyche.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code readings.yaml} and holds it against the rules: every open question is named, and named truly. */
final class ReadingFile {

    private final RulebookNode file;
    private final List<Rules> editions;
    private final Faults faults;

    ReadingFile(RulebookNode file, List<Rules> editions, Faults faults) {
        this.file = file;
        this.editions = editions;
        this.faults = faults;
    }

    List<DefaultReading> read() {
        var readings = new LinkedHashMap<String, DefaultReading>();
        for (var node : file.items()) {
            faults.checking(() -> {
                var reading = DefaultReading.read(node);
                if (readings.put(reading.id(), reading) != null) {
                    throw node.fault("The reading " + reading.id() + " comes twice.", "Keep one of them.");
                }
                check(reading, node);
            });
        }
        faults.checking(() -> checkNamed(readings));
        faults.stopIfAny();
        return List.copyOf(readings.values());
    }

    private void check(DefaultReading reading, RulebookNode node) {
        var resting = editions.stream()
                .flatMap(edition -> edition.rules().stream())
                .filter(rule -> rule.restsOn().contains(reading.id()))
                .toList();
        if (resting.isEmpty() == reading.why().isEmpty()) {
            throw resting.isEmpty()
                    ? node.fault(
                            "No rule rests on " + reading.id() + ".",
                            "Add rests-on: " + reading.id()
                                    + " to a rule, or say under without-rule why there is none.")
                    : node.fault(
                            "Rules rest on " + reading.id() + ", such as "
                                    + resting.get(0).id() + ".",
                            "Take without-rule away.");
        }
        for (var value : reading.values()) {
            if (resting.stream().noneMatch(rule -> rule.values().containsKey(value))) {
                throw node.fault(
                        "No rule that rests on " + reading.id() + " has a value \"" + value + "\".",
                        "Name a value of such a rule.");
            }
        }
    }

    /** Rules may rest on nothing that the file does not name. */
    private void checkNamed(Map<String, DefaultReading> readings) {
        Set<String> unnamed = new TreeSet<>();
        editions.forEach(edition -> edition.rules().forEach(rule -> unnamed.addAll(rule.restsOn())));
        unnamed.removeAll(readings.keySet());
        if (!unnamed.isEmpty()) {
            throw file.fault(
                    "Rules rest on " + unnamed + ", which stand nowhere here.", "Add them, each with its name.");
        }
    }
}
