package vn.quyche.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.meetings.MeetingLine;
import vn.quyche.meetings.MeetingState;
import vn.quyche.meetings.Meetings;

/** Meetings to prepare, to convene, to run; invitations to read; sessions and deadlines to come. */
@Component
class MeetingWaits implements Waits {

    private final Meetings meetings;

    MeetingWaits(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        var waiting = new ArrayList<Waiting>();
        if (actor.may(Right.PREPARE_MEETING)) {
            for (var line : meetings.ahead(actor)) {
                switch (line.state()) {
                    case PLANNED -> waiting.add(toConvene(actor, line));
                    case OPEN -> waiting.add(waiting("run", line));
                    default -> {
                        if (!day(line).isAfter(today)) {
                            waiting.add(waiting("open", line));
                        }
                    }
                }
            }
        }
        meetings.invitations(actor).forEach(line -> waiting.add(waiting("attend", line)));
        return waiting;
    }

    @Override
    public List<Coming> coming(Actor actor, LocalDate today, LocalDate until) {
        return meetings.ahead(actor).stream()
                .filter(line -> line.state() != MeetingState.OPEN)
                .filter(line -> !day(line).isBefore(today) && !day(line).isAfter(until))
                .map(line -> new Coming(
                        day(line),
                        line.title(),
                        path(line),
                        Waiting.Meta.of("desk.meta.meeting", time(line), line.place(), line.items()),
                        List.of()))
                .toList();
    }

    /** The members' notice is the deadline of convening, where the organ has one. */
    private Waiting toConvene(Actor actor, MeetingLine line) {
        var deadlines = meetings.leadTimes(meetings.find(actor, line.id()));
        var notice = deadlines.stream().min((left, right) -> right.due().compareTo(left.due()));
        return new Waiting(
                "convene",
                line.title(),
                path(line),
                Waiting.Meta.of("desk.meta.meeting", time(line), line.place(), line.items()),
                notice.map(each -> List.of(each.source())).orElse(List.of()),
                Optional.of(notice.map(each -> each.due()).orElse(day(line))));
    }

    private static Waiting waiting(String kind, MeetingLine line) {
        return new Waiting(
                kind,
                line.title(),
                path(line),
                Waiting.Meta.of("desk.meta.meeting", time(line), line.place(), line.items()),
                List.of(),
                Optional.of(day(line)));
    }

    private static LocalDate day(MeetingLine line) {
        return VietnamTime.dateOf(line.startsAt());
    }

    private static String time(MeetingLine line) {
        var time = line.startsAt().atZone(VietnamTime.ZONE);
        return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
    }

    private static String path(MeetingLine line) {
        return "/meetings/" + line.id();
    }
}
