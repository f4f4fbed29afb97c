package vn.quyche.matters;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Role;

/** The register of matters and what belongs to each. */
interface MatterRegister {

    /** Draws the next number of a year: none is skipped, none given twice. */
    int drawNumber(int year);

    void add(Matter matter, int year, int number);

    /** Locks the matter, so that two who act on it come one after the other. */
    Matter lock(MatterId id);

    /** Locks it for one who may read it, and is not there for anybody else. */
    default Matter lockFor(Actor actor, MatterId id) {
        var matter = lock(id);
        if (!actor.is(Role.SYSTEM)) {
            matter.audience().mustInclude(actor);
        }
        return matter;
    }

    Optional<Matter> find(MatterId id);

    /** The matter, or a refusal as if there were none, for one who may not read it. */
    Matter readable(Actor reader, MatterId id);

    /** Saves what changed; the version moves on. */
    void save(Matter matter);

    Found list(Actor reader, Filter filter);

    List<OrganId> bodies(Actor reader);

    List<MatterLine> readyFor(Actor reader, OrganId organ);

    void add(MatterId matter, Paper paper);

    List<Paper> papers(MatterId matter);

    Paper paper(MatterId matter, PaperId paper);

    void add(MatterId matter, Appraisal appraisal);

    List<Appraisal> appraisals(MatterId matter);

    void add(MatterId matter, RecordedDecision decision);

    List<RecordedDecision> decisions(MatterId matter);

    void add(MatterId matter, FactEntry entry);

    List<FactEntry> factEntries(MatterId matter);
}
