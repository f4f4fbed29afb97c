package vn.quyche.secrecy;

import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.RecordRef;

/** Kinds of records that are confidential by what they are, besides those whose level was set. */
public interface Watched {

    /** The kind, as the address of its pages has it in the singular. */
    String type();

    /** The record, where the reader may read it and it is confidential. */
    Optional<Seen> find(Actor reader, String id);

    /** A confidential record and its level. */
    record Seen(RecordRef ref, Level level) {}
}
