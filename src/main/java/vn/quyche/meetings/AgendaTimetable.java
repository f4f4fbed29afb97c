package vn.quyche.meetings;

import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Reader;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.PapersDue;
import vn.quyche.matters.Timetable;
import vn.quyche.regulation.Regulations;

/** Tells matters by when their papers are due, from the agenda on which they stand. */
@Component
class AgendaTimetable implements Timetable {

    private final Register register;
    private final Regulations regulations;

    AgendaTimetable(Register register, Regulations regulations) {
        this.register = register;
        this.regulations = regulations;
    }

    /** Also for a body that may not read the meeting: it learns the day and no more. */
    @Override
    @Transactional(readOnly = true)
    public Optional<PapersDue> papersDue(MatterId matter) {
        return Reader.system().during(() -> earliest(matter));
    }

    private Optional<PapersDue> earliest(MatterId matter) {
        return register.withMatter(matter).stream()
                .flatMap(id -> register.find(id).stream())
                .flatMap(meeting -> new LeadTimes(regulations.rules(meeting.day()))
                        .papers(meeting.organ(), meeting.kind(), meeting.day()).stream())
                .map(due -> new PapersDue(due.due(), due.days(), due.source()))
                .min(Comparator.comparing(PapersDue::on));
    }
}
