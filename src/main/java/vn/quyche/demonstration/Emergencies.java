package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.DecidedInPerson;
import vn.quyche.matters.DecisionsInPerson;
import vn.quyche.matters.NewMatter;
import vn.quyche.meetings.MeetingFilter;
import vn.quyche.meetings.MeetingState;
import vn.quyche.meetings.Meetings;

/** What the Chairman had to decide alone, and reported afterwards. */
@Component
class Emergencies {

    private static final OrganId GROUP = OrganId.STANDING_GROUP;
    private static final String DISASTER = "budget.disaster-support";

    private final DecisionsInPerson inPerson;
    private final Meetings meetings;
    private final Cast cast;

    Emergencies(DecisionsInPerson inPerson, Meetings meetings, Cast cast) {
        this.inPerson = inPerson;
        this.meetings = meetings;
        this.cast = cast;
    }

    /** Three disasters: one reported in time, one recorded only after a session had passed, one still to be reported. */
    void write(Diary diary, LocalDate today) {
        diary.on(
                today.minusMonths(11),
                22,
                10,
                () -> alone(
                        "Cứu trợ khẩn cấp ba bản bị lũ quét cô lập khu vực 02",
                        1_500_000_000L,
                        "Ba bản bị cô lập trong đêm, đường và thông tin bị cắt.",
                        "Chi 1,5 tỷ đồng từ nguồn hỗ trợ mua lương thực, thuốc men; giao huyện 02 cấp phát ngay.",
                        diary.today()));
        diary.on(
                today.minusMonths(4),
                10,
                20,
                () -> alone(
                        "Mở đường tạm qua điểm sạt lở quốc lộ khu vực 08",
                        900_000_000L,
                        "Sạt lở chia cắt quốc lộ, các đồng chí Thường trực đi công tác Trung ương.",
                        "Chi 900 triệu đồng thuê máy mở đường tạm trong 48 giờ.",
                        lastSession().minusDays(1)));
        diary.on(
                today.minusDays(2),
                21,
                30,
                () -> alone(
                        "Cứu trợ khẩn cấp các hộ mất nhà do lốc khu vực 05",
                        700_000_000L,
                        "Lốc lớn ban đêm, 41 hộ mất nhà, không có điều kiện họp.",
                        "Chi 700 triệu đồng từ nguồn hỗ trợ dựng nhà tạm cho 41 hộ.",
                        diary.today()));
    }

    private LocalDate lastSession() {
        var closed = new MeetingFilter(
                Optional.of(GROUP), Optional.of(MeetingState.CLOSED), Optional.empty(), Optional.empty(), 1);
        return meetings.list(cast.office(), closed).lines().stream()
                .map(line -> VietnamTime.dateOf(line.startsAt()))
                .findFirst()
                .orElseThrow();
    }

    private void alone(String title, long amount, String reason, String text, LocalDate on) {
        inPerson.record(
                cast.the("chairman"),
                new NewMatter(
                        DISASTER,
                        Map.of("speciallyUrgent", true, "standingGroupCannotMeet", true, "amount", amount),
                        title,
                        "",
                        reason),
                new DecidedInPerson(text, on),
                List.of());
    }
}
