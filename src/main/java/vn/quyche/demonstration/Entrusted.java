package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyche.delegations.DelegationId;
import vn.quyche.delegations.Delegations;
import vn.quyche.delegations.NewGrant;
import vn.quyche.delegations.Source;
import vn.quyche.delegations.Terms;
import vn.quyche.demonstration.Business.Case;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;

/** What the Standing Committee entrusted by separate decisions, and took back; and a need that came in small sums. */
@Component
class Entrusted {

    private static final OrganId GROUP = OrganId.STANDING_GROUP;
    private static final OrganId COMMITTEE = OrganId.STANDING_COMMITTEE;
    private static final String SPENDING = "budget.off-estimate-spending";
    private static final long BILLION = 1_000_000_000L;

    private final Delegations delegations;
    private final Submitters submitters;
    private final Besides besides;
    private final Aftermath aftermath;
    private final Matters matters;
    private final Cast cast;

    Entrusted(
            Delegations delegations,
            Submitters submitters,
            Besides besides,
            Aftermath aftermath,
            Matters matters,
            Cast cast) {
        this.delegations = delegations;
        this.submitters = submitters;
        this.besides = besides;
        this.aftermath = aftermath;
        this.matters = matters;
        this.cast = cast;
    }

    void write(Diary diary, LocalDate today) {
        givenNarrowedEnded(diary, today);
        givenAndJustNarrowed(diary, today);
        referredFirst(diary, today.minusMonths(7));
        smallSums(diary, today.minusDays(30));
    }

    /** A power with a ceiling, used twice, narrowed, and ended when its need was over. */
    private void givenNarrowedEnded(Diary diary, LocalDate today) {
        var grant = new Slot<DelegationId>();
        var sources = List.of("REVENUE_SURPLUS", "CARRY_OVER");
        diary.on(
                Days.weekday(today.minusMonths(14)),
                16,
                0,
                () -> grant.put(given(
                        diary,
                        below(4 * BILLION, sources),
                        "105-QĐ/TU",
                        "Giảm việc sự vụ của Ban Thường vụ trong năm đầu thực hiện phân cấp ngân sách.")));
        filed(diary, Entrusting.IRRIGATION, today.minusMonths(12));
        filed(diary, Entrusting.CLINIC, today.minusMonths(10));
        diary.on(
                Days.weekday(today.minusMonths(9)),
                16,
                0,
                () -> grant.put(delegations.narrow(
                        cast.office(),
                        grant.get(),
                        below(3_500_000_000L, sources),
                        terms(diary, "131-QĐ/TU", "Nguồn tăng thu giảm, cần Ban Thường vụ cân đối các khoản lớn."))));
        diary.on(
                Days.weekday(today.minusMonths(5)),
                16,
                0,
                () -> delegations.end(
                        cast.office(),
                        grant.get(),
                        terms(diary, "168-QĐ/TU", "Đã qua giai đoạn chuyển tiếp; trở lại phân công của Quy chế.")));
    }

    /** A power in force; three days ago its ceiling was lowered while a matter above the new one was under way. */
    private void givenAndJustNarrowed(Diary diary, LocalDate today) {
        var grant = new Slot<DelegationId>();
        var sources = List.of("RESERVE_FUND");
        diary.on(
                Days.weekday(today.minusMonths(8)),
                16,
                30,
                () -> grant.put(given(
                        diary,
                        below(4_500_000_000L, sources),
                        "142-QĐ/TU",
                        "Mùa mưa bão cần quyết định nhanh việc dùng quỹ dự trữ tài chính.")));
        filed(diary, Entrusting.RESERVOIR, today.minusMonths(6));
        diary.on(today.minusDays(6), 9, 20, () -> accepted(Entrusting.STORM_STORES, today.minusDays(6)));
        diary.on(
                today.minusDays(3),
                16,
                30,
                () -> delegations.narrow(
                        cast.office(),
                        grant.get(),
                        below(3_800_000_000L, sources),
                        terms(
                                diary,
                                "197-QĐ/TU",
                                "Hết mùa mưa bão; khoản từ 3,8 tỷ đồng để Ban Thường vụ quyết định.")));
    }

    /** A complex matter that the Standing Group laid before the Standing Committee before it decided. */
    private void referredFirst(Diary diary, LocalDate day) {
        diary.on(Days.weekday(day), 9, 10, () -> {
            var filed = Entrusting.RESETTLEMENT;
            var matter = accepted(filed, day);
            matters.grade(
                    cast.the("standing-deputy"),
                    matter,
                    matters.find(cast.office(), matter).version(),
                    "complex",
                    true,
                    "Liên quan đất ở của nhiều hộ, còn ý kiến khác nhau");
            besides.await(
                    COMMITTEE,
                    matter,
                    "Thống nhất để Thường trực quyết định, bảo đảm đất sản xuất cho các hộ.",
                    () -> besides.await(GROUP, matter, filed.conclusion(), () -> follow(diary, matter, filed)));
        });
    }

    /** Three sums to one road that together pass what is delegated: warned of, not refused (J-49). */
    private void smallSums(Diary diary, LocalDate last) {
        var end = last.minusDays(30).getYear() == last.getYear() ? last : LocalDate.of(last.getYear() - 1, 12, 20);
        filed(diary, Entrusting.road(1, 1_200), end.minusDays(30));
        filed(diary, Entrusting.road(2, 900), end.minusDays(15));
        filed(diary, Entrusting.road(3, 1_100), end);
    }

    /** Filed and accepted on a day; the Standing Group decides at its next session. */
    private void filed(Diary diary, Case filed, LocalDate day) {
        diary.on(day, 10, 30, () -> {
            var matter = accepted(filed, day);
            besides.await(GROUP, matter, filed.conclusion(), () -> follow(diary, matter, filed));
        });
    }

    private MatterId accepted(Case filed, LocalDate day) {
        var matter = submitters.file(filed, Days.year(day));
        submitters.appraise(matter, AppraisalOutcome.ACCEPTED, "Hồ sơ đủ, đúng thể thức.");
        return matter;
    }

    private void follow(Diary diary, MatterId matter, Case filed) {
        var day = diary.today();
        diary.on(day.plusDays(1), 10, 10, () -> aftermath.follow(diary, matter, filed, day.plusDays(1), 0));
    }

    private DelegationId given(Diary diary, Map<String, Object> conditions, String number, String reason) {
        return delegations.grant(cast.office(), NewGrant.of(SPENDING, conditions, terms(diary, number, reason)));
    }

    private static Terms terms(Diary diary, String number, String reason) {
        return Terms.from(diary.today(), Source.of(number, diary.today()), reason);
    }

    private static Map<String, Object> below(long ceiling, List<String> sources) {
        return Map.of("amount", Map.of("below", ceiling), "source", sources);
    }
}
