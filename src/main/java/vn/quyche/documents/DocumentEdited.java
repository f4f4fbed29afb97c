package vn.quyche.documents;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** The words of a draft were changed. */
public record DocumentEdited(Particulars particulars, String type, int version) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("type", type, "version", Integer.toString(version));
    }
}
