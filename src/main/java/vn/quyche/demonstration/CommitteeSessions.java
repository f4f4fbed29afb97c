package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.demonstration.Business.Case;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.MeetingId;

/** The sessions of the Standing Committee: matters reserved to it, and the reports on delegated ones. */
@Component
class CommitteeSessions {

    private static final String ROOM = "Hội trường nhỏ";

    private final Submitters submitters;
    private final Sittings sittings;
    private final Aftermath aftermath;
    private final Besides besides;

    CommitteeSessions(Submitters submitters, Sittings sittings, Aftermath aftermath, Besides besides) {
        this.submitters = submitters;
        this.sittings = sittings;
        this.aftermath = aftermath;
        this.besides = besides;
    }

    void write(Diary diary, LocalDate first, LocalDate today) {
        var cases = Business.reserved();
        var number = 0;
        for (var month = first.withDayOfMonth(1); month.isBefore(today.plusMonths(1)); month = month.plusMonths(1)) {
            for (var planned : List.of(month.withDayOfMonth(7), month.withDayOfMonth(21))) {
                var day = Days.weekday(planned);
                if (day.isAfter(first.plusDays(12)) && day.isBefore(today.plusDays(14))) {
                    committeeSession(diary, day, number, cases.get(number % cases.size()));
                    number++;
                }
            }
        }
    }

    private void committeeSession(Diary diary, LocalDate day, int number, Case matter) {
        var meeting = new Slot<MeetingId>();
        var filed = new Slot<MatterId>();
        var more = new Slot<List<Besides.Waiting>>();
        var withMatter = number % 2 == 0;
        if (withMatter) {
            diary.on(day.minusDays(12), 10, 15, () -> filed.put(submitters.file(matter, Days.year(day))));
            diary.on(
                    day.minusDays(9),
                    9,
                    40,
                    () -> submitters.appraise(filed.get(), AppraisalOutcome.ACCEPTED, "Hồ sơ đủ điều kiện trình."));
        }
        diary.on(day.minusDays(8), 9, 0, () -> meeting.put(sittings.plan(OrganId.STANDING_COMMITTEE, day, ROOM, 240)));
        diary.on(
                day.minusDays(7),
                9,
                15,
                () -> sittings.add(meeting.get(), "Tình hình và nhiệm vụ trọng tâm trong tháng"));
        if (withMatter) {
            diary.on(day.minusDays(7), 9, 30, () -> sittings.add(meeting.get(), filed.get(), ""));
        }
        diary.on(day.minusDays(6), 10, 0, () -> more.put(besides.addTo(OrganId.STANDING_COMMITTEE, meeting.get())));
        var lateNotice = number % 11 == 5;
        diary.on(
                day.minusDays(lateNotice ? 1 : 4),
                15,
                0,
                () -> sittings.convene(
                        meeting.get(), lateNotice ? "Điều chỉnh lịch theo chương trình làm việc của Trung ương" : ""));
        diary.on(day, 8, 0, () -> {
            sittings.open(meeting.get(), number % 3);
            if (withMatter) {
                sittings.byMajority(meeting.get(), filed.get(), matter.conclusion());
            }
            besides.decide(OrganId.STANDING_COMMITTEE, meeting.get(), more.get());
            sittings.hear(meeting.get(), number % 10 != 7);
        });
        diary.on(day, 11, 15, () -> sittings.close(meeting.get()));
        if (withMatter) {
            diary.on(
                    day.plusDays(2), 9, 0, () -> aftermath.follow(diary, filed.get(), matter, day.plusDays(2), number));
        }
    }
}
