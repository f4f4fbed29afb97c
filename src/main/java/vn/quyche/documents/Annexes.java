package vn.quyche.documents;

import java.util.List;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** What stands beside a document: papers that another module makes of the record it comes from, for who may read them. */
public interface Annexes {

    /** Those of a record, as an organ decided on it. */
    List<Annex> of(Actor reader, RecordRef origin, OrganId decidedBy);

    /**
     * A paper beside a document.
     *
     * @param key the message that names it
     * @param path where it is, without what says its format
     */
    record Annex(String key, String path) {}
}
