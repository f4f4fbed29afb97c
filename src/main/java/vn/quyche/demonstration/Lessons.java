package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.gaps.AmendmentState;
import vn.quyche.gaps.Amendments;
import vn.quyche.gaps.Gap;
import vn.quyche.gaps.GapFilter;
import vn.quyche.gaps.Gaps;
import vn.quyche.gaps.NewAmendment;

/** What the Office learned from matters without a way: notes on how they were settled, and amendments proposed. */
@Component
class Lessons {

    private final Gaps gaps;
    private final Amendments amendments;
    private final Cast cast;

    Lessons(Gaps gaps, Amendments amendments, Cast cast) {
        this.gaps = gaps;
        this.amendments = amendments;
        this.cast = cast;
    }

    void write(Diary diary, LocalDate today) {
        diary.on(
                Days.weekday(today.minusMonths(12)),
                16,
                0,
                () -> gaps.note(
                        cast.office(),
                        entry("award.ceremonial-banner").id(),
                        "Thường trực cho ý kiến trước, Ban Tổ chức trình Bí thư ký; từ nay gặp việc như vậy thì làm theo cách này."));
        diary.on(Days.weekday(today.minusMonths(11)), 9, 0, () -> {
            var amendment = amendments.propose(
                    cast.office(),
                    entry("award.ceremonial-banner").id(),
                    new NewAmendment(
                            "art_3__para_5",
                            "Quy định ai quyết định tặng Bức trướng của Tỉnh ủy",
                            "Thường trực xem xét, quyết định tặng Bức trướng của Tỉnh ủy theo đề nghị của Ban Tổ chức.",
                            List.of()));
            diary.on(
                    Days.weekday(today.minusMonths(10)),
                    15,
                    0,
                    () -> amendments.decide(
                            cast.the("standing-deputy"),
                            amendment,
                            AmendmentState.TAKEN_UP,
                            "Đưa vào lần sửa đổi tới, thêm vào việc ủy quyền cho Thường trực."));
        });
        diary.on(
                Days.weekday(today.minusMonths(2)),
                10,
                0,
                () -> amendments.propose(
                        cast.office(),
                        entry("budget.disaster-support").id(),
                        new NewAmendment(
                                "art_2__para_4__indent_3",
                                "Nói rõ nơi quyết định tiền cứu trợ thiên tai từ 3 tỷ đồng trở lên",
                                "Tiền cho phòng, chống thiên tai, cứu trợ khẩn cấp không kể mức do Thường trực cho ý kiến;"
                                        + " từ 3 tỷ đồng trở lên thì báo cáo Ban Thường vụ ngay trong tháng.",
                                List.of())));
    }

    private Gap entry(String subject) {
        return gaps.list(cast.office(), GapFilter.all(100)).gaps().stream()
                .filter(gap -> gap.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
