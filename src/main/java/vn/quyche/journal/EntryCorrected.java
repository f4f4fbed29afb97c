package vn.quyche.journal;

import java.util.Map;
import java.util.OptionalLong;
import vn.quyche.kernel.Fact;

/** What an entry of the journal says was put right, by another that cites it. */
public record EntryCorrected(Particulars particulars, long entry, String note, boolean isConfidential) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("entry", String.valueOf(entry), "note", note);
    }

    @Override
    public OptionalLong corrects() {
        return OptionalLong.of(entry);
    }
}
