package vn.quyche.gaps;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;

/** Where proposals to amend the regulation are kept. */
interface AmendmentBook {

    void add(Amendment amendment, List<GapId> precedents);

    Optional<Amendment> find(AmendmentId id);

    /** Locks it, so that two verdicts follow each other. */
    Optional<Amendment> lock(AmendmentId id);

    void decide(AmendmentId id, AmendmentState state, Amendment.Verdict verdict);

    /** Those in a state, or all, the latest first. */
    List<Amendment> list(Optional<AmendmentState> state);

    /** Those that carry the entry along. */
    List<Amendment> from(GapId gap);

    /** The entries that it carries along and the reader may read. */
    List<Gap> precedents(Actor reader, AmendmentId id);
}
