package vn.quyche.matters;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.secrecy.Readership;

/** Who reads a matter, and with it the reports back that it owes. */
@Component
class MatterReaders implements Readership {

    private final MatterRegister register;
    private final JdbcReportBacks duties;

    MatterReaders(MatterRegister register, JdbcReportBacks duties) {
        this.register = register;
        this.duties = duties;
    }

    @Override
    public String type() {
        return "matter";
    }

    @Override
    public Standing find(Actor reader, String id) {
        var matter = register.readable(reader, MatterId.of(id));
        return new Standing(matter.ref(), matter.body(), matter.audience(), ordinary(matter));
    }

    /** A matter comes out of nothing else. */
    @Override
    public List<Standing> comingFrom(RecordRef origin) {
        return List.of();
    }

    @Override
    public void giveTo(String id, Audience readers) {
        var matter = register.lock(MatterId.of(id));
        register.save(matter.readableBy(readers));
        duties.giveTo(matter.id(), readers);
    }

    /** The body that filed it, those who prepare it, and every organ that had its turn. */
    static Audience atFirst(OrganId body) {
        return Audience.of(body, OrganId.COMMITTEE_OFFICE, OrganId.STANDING_GROUP);
    }

    private Audience ordinary(Matter matter) {
        var readers = atFirst(matter.body());
        for (var decision : register.decisions(matter.id())) {
            readers = readers.and(decision.decision().organ());
        }
        return Filings.readableByCurrent(matter.readableBy(readers)).audience();
    }
}
