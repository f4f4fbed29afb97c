package vn.quyche.secrecy;

import java.util.List;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Who reads the records of one kind. Told by the module whose records they are. */
public interface Readership {

    /** The kind, as {@link RecordRef#type()} has it. */
    String type();

    /** Whether a record of this kind can be given a level of its own, besides that of what it came out of. */
    default boolean isSet() {
        return true;
    }

    /** The record, for one who may read it; for anybody else it is not there. */
    Standing find(Actor reader, String id);

    /** The records of this kind that came out of another: they are as open as that one. */
    List<Standing> comingFrom(RecordRef origin);

    /** From now on these read it. */
    void giveTo(String id, Audience readers);

    /**
     * A record and who reads it.
     *
     * @param ref the record
     * @param organ whose it is
     * @param readers who reads it now
     * @param ordinary who reads it when nobody has set it otherwise
     */
    record Standing(RecordRef ref, OrganId organ, Audience readers, Audience ordinary) {}
}
