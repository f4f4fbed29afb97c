package vn.quyche.meetings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.PageSections;
import vn.quyche.web.Words;

/** When a body met and meets next, and where a person attended. */
@Component
class MeetingSections implements PageSections {

    private static final int MEETINGS = 6;
    private static final int ATTENDED = 12;

    private final Meetings meetings;
    private final Attendances attendances;
    private final Words words;

    MeetingSections(Meetings meetings, Attendances attendances, Words words) {
        this.meetings = meetings;
        this.attendances = attendances;
        this.words = words;
    }

    @Override
    public List<Section> of(OrganId organ, Actor reader) {
        var filter = new MeetingFilter(Optional.of(organ), Optional.empty(), Optional.empty(), Optional.empty(), 1);
        var lines = meetings.list(reader, filter).lines().stream()
                .limit(MEETINGS)
                .map(line -> new Line(
                        words.day(line.startsAt()),
                        line.title() + ", " + words.say("meetings.state." + line.state()),
                        Optional.of("/meetings/" + line.id())))
                .toList();
        return List.of(new Section("organ.rhythm", lines, Optional.of("/meetings?organ=" + organ)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Section> of(PersonId person, Actor reader) {
        var lines = attendances.of(person, reader.circles(), ATTENDED).stream()
                .map(attended -> new Line(
                        words.day(attended.at()),
                        attended.title() + ", " + words.say("meetings.attendance." + attended.attendance()),
                        Optional.of("/meetings/" + attended.meeting())))
                .toList();
        return List.of(new Section("person.attendance", lines, Optional.empty()));
    }
}
