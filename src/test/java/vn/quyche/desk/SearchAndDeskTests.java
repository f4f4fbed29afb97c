package vn.quyche.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;

/** A filed matter is found by those it is open to, and stands on the desk of those it waits for. */
@QuycheTest
class SearchAndDeskTests {

    private static final String TITLE = "Phân bổ kinh phí nâng cấp trạm thủy văn số 17";

    @Autowired
    private Matters matters;

    @Autowired
    private Search search;

    @Autowired
    private Desk desk;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(strings = {"thủy văn số 17", "thuy van", "THUỶ VĂN", "tram thuy 17"})
    void isFoundWithOrWithoutDiacritics(String words) {
        file();
        assertThat(found("office", words)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"huyen-01", "bch-16", "admin"})
    void isNotFoundByThoseOutsideItsAudience(String account) {
        file();
        assertThat(found(account, "thuy van so 17")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "'", "& | !", "((", "%", "a:*"})
    void survivesAnythingTyped(String words) {
        assertThat(search.records(actor("office"), new SearchQuestion(words, "", 1))
                        .hits())
                .isNotNull();
    }

    @Test
    void standsOnTheDeskOfTheOfficeUntilItIsAppraised() {
        file();
        assertThat(desk.day(actor("office")).needs()).anySatisfy(waiting -> {
            assertThat(waiting.kind()).isEqualTo("appraise");
            assertThat(waiting.title()).isEqualTo(TITLE);
        });
        assertThat(desk.day(actor("huyen-01")).needs())
                .noneMatch(waiting -> waiting.title().equals(TITLE));
    }

    @Test
    void provisionsAreFoundByTheirWords() {
        assertThat(search.places(actor("bcs-ubnd"), new SearchQuestion("ung truoc du toan", "", 1)))
                .anyMatch(hit -> hit.path().equals("/regulation/art_2__para_4__indent_3"));
    }

    private int found(String account, String words) {
        return search.records(actor(account), new SearchQuestion(words, "matter", 1))
                .total();
    }

    private void file() {
        matters.file(
                actor("bcs-ubnd"),
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 900_000_000L, "source", "CARRY_OVER"),
                        TITLE,
                        ""));
    }

    private Actor actor(String account) {
        return accounts.actor(account);
    }
}
