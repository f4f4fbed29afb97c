package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.demonstration.Business.Case;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.meetings.MeetingId;

/** The sessions of the Standing Group: delegated matters, now and then disputed and discussed again. */
@Component
class GroupSessions {

    /** Days between the sessions of the Standing Group; one of them is too many, so that the report has to say so. */
    private static final List<Integer> GAPS = List.of(10, 7, 14, 11, 9, 12, 10, 17, 8, 13);

    private static final String ROOM = "Phòng họp số 1";
    private final Submitters submitters;
    private final Sittings sittings;
    private final Aftermath aftermath;
    private final Besides besides;

    /** Matters on which the Standing Group did not agree at first. */
    private final Deque<Disputed> again = new ArrayDeque<>();

    GroupSessions(Submitters submitters, Sittings sittings, Aftermath aftermath, Besides besides) {
        this.submitters = submitters;
        this.sittings = sittings;
        this.aftermath = aftermath;
        this.besides = besides;
    }

    void write(Diary diary, LocalDate first, LocalDate today) {
        var cases = Business.delegated();
        var days = backwards(today.plusDays(3), first);
        for (var number = 0; number < days.size(); number++) {
            groupSession(diary, days.get(number), number, cases.get(number % cases.size()));
        }
    }

    /** Session days up to the next one, counted back from it, so that today always stands alike in the rhythm. */
    private static List<LocalDate> backwards(LocalDate next, LocalDate first) {
        var days = new ArrayList<LocalDate>();
        var day = Days.weekday(next);
        for (var number = 0; day.isAfter(first.plusDays(10)); number++) {
            days.add(0, day);
            day = Days.weekday(day.minusDays(GAPS.get(number % GAPS.size())));
        }
        return days;
    }

    private void groupSession(Diary diary, LocalDate day, int number, Case matter) {
        var meeting = new Slot<MeetingId>();
        var filed = new Slot<MatterId>();
        var second = new Slot<Disputed>();
        var more = new Slot<List<Besides.Waiting>>();
        var late = number % 9 == 4;
        var disputed = number % 13 == 6;
        diary.on(day.minusDays(10), 9, 5 + number % 40, () -> filed.put(submitters.file(matter, Days.year(day))));
        diary.on(
                day.minusDays(8),
                14,
                10,
                () -> submitters.appraise(
                        filed.get(), AppraisalOutcome.ACCEPTED, "Hồ sơ đủ, đúng thể thức, đúng thẩm quyền."));
        diary.on(day.minusDays(7), 8, 30, () -> meeting.put(sittings.plan(OrganId.STANDING_GROUP, day, ROOM, 120)));
        diary.on(day.minusDays(late ? 3 : 6), 15, 20, () -> {
            sittings.add(meeting.get(), filed.get(), late ? "Bổ sung số liệu theo yêu cầu thẩm định" : "");
            if (!disputed && !again.isEmpty()) {
                second.put(again.remove());
                submitters.bringBack(
                        second.get().matter(), "Đã làm rõ các nội dung còn ý kiến khác nhau, bổ sung phương án.");
                sittings.add(meeting.get(), second.get().matter(), "Chuẩn bị thêm để bàn lại");
            }
            more.put(besides.addTo(OrganId.STANDING_GROUP, meeting.get()));
            sittings.add(meeting.get(), "Phản ánh tình hình trong tuần và chương trình công tác tuần tới");
        });
        diary.on(day.minusDays(2), 16, 0, () -> sittings.convene(meeting.get(), ""));
        diary.on(day, 8, 0, () -> {
            sittings.open(meeting.get(), 0);
            sittings.byConsensus(
                    meeting.get(), filed.get(), disputed ? Set.of("standing-deputy") : Set.of(), matter.conclusion());
            if (disputed) {
                again.add(new Disputed(filed.get(), matter));
            }
            if (second.isFilled()) {
                sittings.byConsensus(
                        meeting.get(), second.get().matter(), Set.of(), "Thống nhất sau khi đã chuẩn bị thêm.");
            }
            besides.decide(OrganId.STANDING_GROUP, meeting.get(), more.get());
            sittings.hear(meeting.get(), true);
        });
        diary.on(day, 10, 30, () -> sittings.close(meeting.get()));
        diary.on(day.plusDays(1), 9, 20, () -> {
            if (second.isFilled()) {
                aftermath.follow(diary, second.get().matter(), second.get().filed(), day.plusDays(1), number);
            }
        });
        if (!disputed) {
            diary.on(
                    day.plusDays(1), 9, 0, () -> aftermath.follow(diary, filed.get(), matter, day.plusDays(1), number));
        }
    }

    /** A matter on which the Standing Group did not agree at first. */
    private record Disputed(MatterId matter, Case filed) {}
}
