package vn.quyche.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyche.competence.Redirection;
import vn.quyche.competence.Redirection.Power;

/** Writes a change in the form in which it is read again. */
final class ChangeForms {

    private ChangeForms() {}

    static Map<String, Object> write(Change change) {
        if (change instanceof Change.OtherValue value) {
            return Map.of("value", value.value(), "to", value.to());
        }
        if (change instanceof Change.Repeal repeal) {
            return Map.of("remove", repeal.rule());
        }
        if (change instanceof Change.OtherSteps steps) {
            return steps(steps.redirection());
        }
        var written = new LinkedHashMap<String, Object>();
        if (change instanceof Change.OtherRules rules) {
            written.put("fragment", rules.fragment());
            rules.under().ifPresent(place -> written.put("under", place));
        }
        return written;
    }

    /** Reads what was written so, whatever the version of the day may have of it. */
    static Change read(Map<String, Object> written, StepChanges steps) {
        if (written.containsKey("fragment")) {
            return new Change.OtherRules(
                    written.getOrDefault("fragment", "").toString(), Said.words(written, List.of("under")));
        }
        if (written.containsKey("remove")) {
            return new Change.Repeal(written.getOrDefault("remove", "").toString());
        }
        if (written.containsKey("value")) {
            return new Change.OtherValue(
                    written.getOrDefault("value", "").toString(),
                    written.getOrDefault("to", "").toString());
        }
        return steps.read(written.getOrDefault("rule", "").toString(), written).get(0);
    }

    private static Map<String, Object> steps(Redirection steps) {
        var written = new LinkedHashMap<String, Object>();
        written.put("rule", steps.rule());
        steps.from().ifPresent(organ -> written.put("fromOrgan", organ.code()));
        steps.organ().ifPresent(organ -> written.put("organ", organ.code()));
        steps.act().ifPresent(act -> written.put("act", act.name()));
        steps.power().ifPresent(power -> {
            if (power instanceof Power.DelegatedBy by) {
                written.put("delegatedBy", by.organ().code());
            } else if (power instanceof Power.DelegatedTo to) {
                written.put("delegateTo", to.organ().code());
            } else {
                written.put(
                        power instanceof Power.Own ? "delegatedBy" : "delegation",
                        power instanceof Power.Own ? "" : "WITHDRAWN");
            }
        });
        return written;
    }
}
