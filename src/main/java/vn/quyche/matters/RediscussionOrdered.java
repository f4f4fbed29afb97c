package vn.quyche.matters;

import java.util.Map;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.RecordRef;

/** Differing opinions: a matter is to be prepared better and discussed again. */
public record RediscussionOrdered(Particulars particulars, String number, String subject, RecordRef takenIn)
        implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("number", number, "subject", subject, "takenIn", takenIn.title());
    }
}
