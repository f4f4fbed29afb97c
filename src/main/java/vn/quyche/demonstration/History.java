package vn.quyche.demonstration;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.MeetingId;

/**
 * A year and a half of the province's business, done through the same operations that people use, at its moments: so
 * lists, strips and reports have something true to show, and nothing in them is made up by hand.
 */
@Component
@Order(1)
class History implements Chapter {

    private static final int MONTHS = 18;

    private static final String GREAT_HALL = "Hội trường Tỉnh ủy";

    private final Submitters submitters;
    private final Sittings sittings;
    private final GroupSessions group;
    private final CommitteeSessions committee;
    private final Uncharted uncharted;
    private final Lessons lessons;
    private final Entrusted entrusted;
    private final Emergencies emergencies;
    private final Dues dues;
    private final BusinessClock clock;
    private final boolean wanted;

    History(
            Submitters submitters,
            Sittings sittings,
            GroupSessions group,
            CommitteeSessions committee,
            Uncharted uncharted,
            Lessons lessons,
            Entrusted entrusted,
            Emergencies emergencies,
            Dues dues,
            BusinessClock clock,
            @Value("${quyche.demo-history:true}") boolean wanted) {
        this.submitters = submitters;
        this.sittings = sittings;
        this.group = group;
        this.committee = committee;
        this.uncharted = uncharted;
        this.lessons = lessons;
        this.entrusted = entrusted;
        this.emergencies = emergencies;
        this.dues = dues;
        this.clock = clock;
        this.wanted = wanted;
    }

    @Override
    public void write() {
        if (!wanted) {
            return;
        }
        var diary = new Diary(clock);
        var today = VietnamTime.today(clock);
        var first = today.minusMonths(MONTHS);
        group.write(diary, first, today);
        committee.write(diary, first, today);
        provincialCommittee(diary, today);
        uncharted.write(diary, today);
        lessons.write(diary, today);
        entrusted.write(diary, today);
        emergencies.write(diary, today);
        dues.write(diary, first, today);
        thisWeek(diary, today);
        diary.live();
    }

    private void provincialCommittee(Diary diary, LocalDate today) {
        var day = Days.weekday(today.minusDays(40 + 86 * 5));
        for (var number = 0; day.isBefore(today.plusDays(20)); number++) {
            var held = day;
            var absent = 3 + number % 4;
            var meeting = new Slot<MeetingId>();
            diary.on(
                    held.minusDays(15),
                    9,
                    0,
                    () -> meeting.put(sittings.plan(OrganId.PROVINCIAL_COMMITTEE, held, GREAT_HALL, 420)));
            diary.on(held.minusDays(14), 9, 0, () -> {
                sittings.add(
                        meeting.get(), "Báo cáo của Ban Thường vụ về công việc đã giải quyết giữa hai kỳ hội nghị");
                sittings.add(meeting.get(), "Tình hình kinh tế - xã hội, quốc phòng, an ninh; nhiệm vụ thời gian tới");
            });
            diary.on(held.minusDays(6), 15, 0, () -> sittings.convene(meeting.get(), ""));
            diary.on(held, 8, 0, () -> {
                sittings.open(meeting.get(), absent);
                sittings.hear(meeting.get(), true);
            });
            diary.on(held, 16, 45, () -> sittings.close(meeting.get()));
            day = Days.weekday(held.plusDays(86));
        }
    }

    /** What stands open today: a matter to appraise, one given back, one that no rule covers. */
    private void thisWeek(Diary diary, LocalDate today) {
        var cases = Business.delegated();
        var returned = new Slot<MatterId>();
        diary.on(today.minusDays(1), 8, 40, () -> submitters.file(cases.get(0), Days.year(today)));
        diary.on(today.minusDays(3), 9, 15, () -> returned.put(submitters.file(cases.get(3), Days.year(today))));
        diary.on(
                today.minusDays(2),
                10,
                0,
                () -> submitters.appraise(
                        returned.get(), AppraisalOutcome.RETURNED, "Đề nghị bổ sung ý kiến của cơ quan tài chính."));
        diary.on(today.minusDays(4), 14, 0, () -> submitters.file(Business.unruled(), Days.year(today)));
    }
}
