package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;

/** Makes of texts and rules what each version says. */
final class Editions {

    private final String regulation;
    private final List<Version> versions;
    private final List<ProvisionText> texts;
    private final Faults faults;
    private final Map<String, List<Rule>> rules = new HashMap<>();

    Editions(String regulation, List<Version> versions, List<ProvisionText> texts, Faults faults) {
        this.faults = faults;
        this.regulation = regulation;
        this.versions = versions;
        this.texts = texts;
    }

    List<Rules> all() {
        read();
        return versions.stream().map(this::edition).toList();
    }

    /** What one of the versions says; the others are checked beside it, as a rule may hold in several. */
    Rules one(Version version) {
        read();
        return edition(version);
    }

    private void read() {
        var reader = new RuleReader(versions.stream().map(Version::key).toList(), faults);
        for (var text : texts) {
            faults.checking(() -> checkOlder(text));
            var holding = reader.read(text, source(text));
            faults.checking(() -> checkAbsence(text, holding));
            rules.put(text.citation().eId(), holding);
        }
        faults.stopIfAny();
    }

    private Rules edition(Version version) {
        var beneath = new HashMap<String, List<Provision>>();
        var provisions = new LinkedHashMap<String, Provision>();
        var absences = absences(version);
        for (var i = texts.size() - 1; i >= 0; i--) {
            var text = texts.get(i);
            var eId = text.citation().eId();
            var within = beneath.getOrDefault(eId, List.of());
            var written = rules.getOrDefault(eId, List.of()).stream()
                    .filter(rule -> rule.versions().contains(version.key()))
                    .toList();
            var holding = written.stream().filter(rule -> !rule.isExpected()).toList();
            var expected = written.stream().filter(Rule::isExpected).toList();
            var isKnown = version.whole()
                    || !holding.isEmpty()
                    || !within.isEmpty()
                    || text.older().containsKey(version.key());
            if (isKnown && !absences.containsKey(eId)) {
                var provision = new Provision(
                        text.citation(), text.heading(), summary(text, version, holding), holding, expected, within);
                provisions.put(eId, provision);
                beneath.computeIfAbsent(above(eId), unused -> new ArrayList<>()).add(0, provision);
            }
        }
        var inOrder = new ArrayList<>(provisions.values());
        Collections.reverse(inOrder);
        return new Rules(version, inOrder, absences);
    }

    /** The places a version does not have, with all that lies beneath them. */
    private Map<String, String> absences(Version version) {
        var absences = new LinkedHashMap<String, String>();
        for (var text : texts) {
            var eId = text.citation().eId();
            Optional.ofNullable(text.absences().get(version.key()))
                    .or(() -> Optional.ofNullable(absences.get(above(eId))))
                    .ifPresent(words -> absences.put(eId, words));
        }
        return absences;
    }

    /** Of a version that is known in part, the text is told only where the sources tell it. */
    private static String summary(ProvisionText text, Version version, List<Rule> holding) {
        if (version.whole()) {
            return text.summary();
        }
        return text.older()
                .getOrDefault(
                        version.key(),
                        holding.isEmpty()
                                ? ""
                                : String.join(
                                        " ",
                                        holding.stream()
                                                .map(rule -> rule.says() + ".")
                                                .toList()));
    }

    private void checkOlder(ProvisionText text) {
        Stream.concat(text.older().keySet().stream(), text.absences().keySet().stream())
                .filter(key ->
                        versions.stream().noneMatch(version -> version.key().equals(key)))
                .forEach(key -> {
                    throw new RulebookFault(
                            text.file(),
                            text.line(),
                            "An older text names no version: \"" + key + "\".",
                            "Known: " + versions.stream().map(Version::key).toList() + ".");
                });
    }

    /** What a version does not have can neither be told nor hold a rule in it. */
    private void checkAbsence(ProvisionText text, List<Rule> holding) {
        for (var key : text.absences().keySet()) {
            if (text.older().containsKey(key)
                    || holding.stream().anyMatch(rule -> rule.versions().contains(key))) {
                throw new RulebookFault(
                        text.file(),
                        text.line(),
                        text.citation().words() + " is absent from version " + key + ", and has a text or rule in it.",
                        "Keep one of the two.");
            }
        }
    }

    /** Where a provision has several paragraphs, its rules stand under the first one. */
    private Citation source(ProvisionText text) {
        var eId = text.citation().eId();
        var hasMore = texts.stream().anyMatch(other -> other.citation().eId().startsWith(eId + "__subpara_"));
        return hasMore && eId.contains("__") ? new Citation(regulation, eId + "__subpara_1") : text.citation();
    }

    private static String above(String eId) {
        var end = eId.lastIndexOf("__");
        return end < 0 ? "" : eId.substring(0, end);
    }
}
