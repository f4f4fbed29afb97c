package vn.quyche.organs;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * A body or a person's tie to one was changed, by a dated act that was recorded in the register.
 *
 * @param particulars who recorded it, when, about whom
 * @param change what was recorded
 */
public record InstitutionChanged(Particulars particulars, Change change) implements Fact {

    @Override
    public Map<String, String> details() {
        var details = new LinkedHashMap<String, String>();
        details.put("change", change.kind().name());
        details.put("record", change.id().toString());
        details.put("from", change.from().toString());
        change.organ().ifPresent(body -> details.put("body", body.code()));
        change.document().ifPresent(document -> {
            details.put("document", document.number());
            details.put("decidedBy", document.by());
        });
        change.corrects().ifPresent(corrected -> details.put("corrected", corrected.toString()));
        return details;
    }

    /** With a decision, or without one. */
    @Override
    public String name() {
        return change.document().isPresent() ? "InstitutionChanged" : "RegisterCorrected";
    }
}
