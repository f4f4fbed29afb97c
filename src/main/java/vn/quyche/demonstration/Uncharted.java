package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.demonstration.Business.Case;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewFacts;
import vn.quyche.matters.NewOverride;
import vn.quyche.matters.OverrideKind;
import vn.quyche.matters.Rerouting;
import vn.quyche.matters.RouteOverrides;

/** Matters for which the regulation did not show the way, or that left it: settled, changed, departed from, proposed. */
@Component
class Uncharted {

    private static final OrganId GROUP = OrganId.STANDING_GROUP;
    private static final OrganId COMMITTEE = OrganId.STANDING_COMMITTEE;

    /** Eleven days before another version of the regulation came into force. */
    private static final LocalDate UNDER_THE_FORMER = LocalDate.of(2023, 6, 20);

    private final Submitters submitters;
    private final Besides besides;
    private final Aftermath aftermath;
    private final Matters matters;
    private final Rerouting rerouting;
    private final RouteOverrides overrides;
    private final Cast cast;

    Uncharted(
            Submitters submitters,
            Besides besides,
            Aftermath aftermath,
            Matters matters,
            Rerouting rerouting,
            RouteOverrides overrides,
            Cast cast) {
        this.submitters = submitters;
        this.besides = besides;
        this.aftermath = aftermath;
        this.matters = matters;
        this.rerouting = rerouting;
        this.overrides = overrides;
        this.cast = cast;
    }

    void write(Diary diary, LocalDate today) {
        banner(diary, today.minusMonths(13));
        sentUp(diary, today.minusMonths(6));
        conflict(diary, today.minusMonths(4));
        leftOut(diary, today.minusMonths(3));
        estimatedAgain(diary, today.minusMonths(2));
        asked(diary, today);
        diary.on(UNDER_THE_FORMER, 9, 30, () -> accepted(Uncharting.ADVANCE, UNDER_THE_FORMER));
    }

    /** No rule covers it; the Standing Group gives its opinion, and the Office notes how. */
    private void banner(Diary diary, LocalDate day) {
        diary.on(Days.weekday(day), 10, 0, () -> {
            var matter = accepted(Uncharting.BANNER, day);
            besides.await(
                    GROUP, matter, Uncharting.BANNER.conclusion(), () -> follow(diary, matter, Uncharting.BANNER));
        });
    }

    /** No rule covers it; the Standing Group sends it up, and the Standing Committee decides. */
    private void sentUp(Diary diary, LocalDate day) {
        diary.on(Days.weekday(day), 9, 0, () -> {
            var matter = accepted(Uncharting.REGION, day);
            depart(
                    matter,
                    new NewOverride(
                            OverrideKind.SENT_UP,
                            0,
                            Optional.of(COMMITTEE),
                            "Việc mới, liên quan nhiều ngành và nhiều năm; Thường trực thấy cần Ban Thường vụ quyết định."));
            besides.await(
                    GROUP,
                    matter,
                    "Thống nhất trình Ban Thường vụ.",
                    () -> besides.await(
                            COMMITTEE,
                            matter,
                            Uncharting.REGION.conclusion(),
                            () -> follow(diary, matter, Uncharting.REGION)));
        });
    }

    /** Two provisions answer differently; the special purpose prevails. */
    private void conflict(Diary diary, LocalDate day) {
        diary.on(Days.weekday(day), 14, 0, () -> {
            var matter = accepted(Uncharting.LANDSLIDE, day);
            besides.await(
                    GROUP,
                    matter,
                    Uncharting.LANDSLIDE.conclusion(),
                    () -> follow(diary, matter, Uncharting.LANDSLIDE));
        });
    }

    /** A complex matter whose first step the Standing Group leaves out, with its reason. */
    private void leftOut(Diary diary, LocalDate day) {
        diary.on(Days.weekday(day), 15, 0, () -> {
            var matter = accepted(Uncharting.EMBANKMENT, day);
            matters.grade(
                    cast.the("standing-deputy"), matter, version(matter), "complex", true, "Còn ý kiến về tuyến kè");
            depart(
                    matter,
                    new NewOverride(
                            OverrideKind.LEFT_OUT,
                            1,
                            Optional.empty(),
                            "Lũ về sớm, không chờ được phiên Ban Thường vụ; Thường trực quyết định rồi báo cáo lại."));
            besides.await(
                    GROUP,
                    matter,
                    Uncharting.EMBANKMENT.conclusion(),
                    () -> follow(diary, matter, Uncharting.EMBANKMENT));
        });
    }

    /** A sum estimated anew passes the threshold, and with it goes to another organ. */
    private void estimatedAgain(Diary diary, LocalDate day) {
        diary.on(Days.weekday(day), 9, 0, () -> {
            var matter = accepted(Uncharting.SCHOOL, day);
            var facts = new HashMap<>(matters.find(cast.office(), matter).facts());
            facts.put("amount", 3_400_000_000L);
            rerouting.confirm(
                    cast.office(),
                    matter,
                    version(matter),
                    new NewFacts(facts, false, "Giá vật liệu tăng, dự toán được thẩm định lại là 3,4 tỷ đồng"));
            besides.await(
                    COMMITTEE, matter, Uncharting.SCHOOL.conclusion(), () -> follow(diary, matter, Uncharting.SCHOOL));
        });
    }

    /** What waits for a word today: a departure that one member has asked for. */
    private void asked(Diary diary, LocalDate today) {
        diary.on(today.minusDays(3), 8, 10, () -> {
            var matter = accepted(Uncharting.FESTIVAL, today.minusDays(3));
            overrides.propose(
                    cast.the("secretary"),
                    matter,
                    version(matter),
                    new NewOverride(
                            OverrideKind.SENT_UP,
                            0,
                            Optional.of(COMMITTEE),
                            "Quy mô cấp vùng, nên để tập thể Ban Thường vụ quyết định."));
        });
    }

    private MatterId accepted(Case filed, LocalDate day) {
        var matter = submitters.file(filed, Days.year(day));
        submitters.appraise(matter, AppraisalOutcome.ACCEPTED, "Hồ sơ đủ, đúng thể thức.");
        return matter;
    }

    /** A member asks for it, the others assent. */
    private void depart(MatterId matter, NewOverride asked) {
        var override = overrides.propose(cast.the("secretary"), matter, version(matter), asked);
        overrides.say(cast.the("standing-deputy"), matter, override, true);
        overrides.say(cast.the("chairman"), matter, override, true);
    }

    private void follow(Diary diary, MatterId matter, Case filed) {
        var day = diary.today();
        diary.on(day.plusDays(1), 10, 0, () -> aftermath.follow(diary, matter, filed, day.plusDays(1), 0));
    }

    private int version(MatterId matter) {
        return matters.find(cast.office(), matter).version();
    }
}
