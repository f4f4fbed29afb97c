package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        var reader = new RuleReader(versions.stream().map(Version::key).toList(), faults);
        for (var text : texts) {
            faults.checking(() -> checkOlder(text));
            rules.put(text.citation().eId(), reader.read(text, source(text)));
        }
        faults.stopIfAny();
        return versions.stream().map(this::edition).toList();
    }

    private Rules edition(Version version) {
        var beneath = new HashMap<String, List<Provision>>();
        var provisions = new LinkedHashMap<String, Provision>();
        for (var i = texts.size() - 1; i >= 0; i--) {
            var text = texts.get(i);
            var eId = text.citation().eId();
            var within = beneath.getOrDefault(eId, List.of());
            var holding = rules.getOrDefault(eId, List.of()).stream()
                    .filter(rule -> rule.versions().contains(version.key()))
                    .toList();
            var isKnown = version.whole()
                    || !holding.isEmpty()
                    || !within.isEmpty()
                    || text.older().containsKey(version.key());
            if (isKnown) {
                var provision = new Provision(
                        text.citation(), text.heading(), summary(text, version, holding), holding, within);
                provisions.put(eId, provision);
                beneath.computeIfAbsent(above(eId), unused -> new ArrayList<>()).add(0, provision);
            }
        }
        var inOrder = new ArrayList<>(provisions.values());
        Collections.reverse(inOrder);
        return new Rules(version, inOrder);
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
        for (var key : text.older().keySet()) {
            if (versions.stream().noneMatch(version -> version.key().equals(key))) {
                throw new RulebookFault(
                        text.file(),
                        text.line(),
                        "An older text names no version: \"" + key + "\".",
                        "Known: " + versions.stream().map(Version::key).toList() + ".");
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
