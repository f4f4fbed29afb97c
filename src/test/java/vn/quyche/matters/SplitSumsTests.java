package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/** J-49: several sums to one purpose, each small enough to be delegated, that together are not: warned of, never refused. */
@Transactional
class SplitSumsTests extends MatterTests {

    @Autowired
    SplitSums splits;

    @Autowired
    Purposes purposes;

    @Autowired
    MockMvc browser;

    @Test
    void sumsThatTogetherReachTheThresholdAreSeenAtItsEdge() {
        var first = filed(spending(1_000_000_000L, "Kè suối bản 17, đợt 1"));
        var second = filed(spending(1_999_999_999L, "Kè suối bản 17, đợt 2"));
        assertThat(split(second)).isEmpty();
        var third = filed(spending(1L, "Kè suối bản 17, đợt cuối"));
        assertThat(split(third)).hasValueSatisfying(split -> {
            assertThat(split.total()).isEqualTo(3_000_000_000L);
            assertThat(split.parts()).extracting(SplitSum.Part::id).containsExactly(first, second, third);
            assertThat(split.decider()).isEqualTo(OrganId.STANDING_COMMITTEE);
            assertThat(split.basis()).extracting(Citation::eId).containsExactly("art_2__para_4__indent_3");
        });
        assertThat(matter(third).itinerary().deciding().orElseThrow().organ())
                .as("a warning changes no route")
                .isEqualTo(OrganId.STANDING_GROUP);
        decide(accept(third), GROUP, Act.DECIDE, Result.ADOPTED);
        assertThat(split(third)).isPresent();
    }

    @Test
    void whatIsOfAnotherSourcePurposeOrNoLongerAskedDoesNotCount() {
        filed(spending(2_900_000_000L, "Trạm bơm số 4"));
        assertThat(split(filed(spending(2_900_000_000L, "Trạm bơm số 5")))).isEmpty();
        assertThat(split(filed(new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 2_900_000_000L, "source", "CARRY_OVER"),
                        "Trạm bơm số 4",
                        ""))))
                .isEmpty();
        var withdrawn = filed(spending(2_900_000_000L, "Trạm bơm số 6"));
        matters.withdraw(board(), withdrawn, 0);
        assertThat(split(filed(spending(2_900_000_000L, "Trạm bơm số 6")))).isEmpty();
        filed(spending(3_100_000_000L, "Trạm bơm số 7"));
        assertThat(split(filed(spending(2_900_000_000L, "Trạm bơm số 7"))))
                .as("what is not small is not a part")
                .isEmpty();
    }

    @Test
    void aPurposeThatIsNamedTellsMoreThanTitles() {
        var one = filed(spending(2_000_000_000L, "Mua giường bệnh").to("Bệnh viện khu vực 02"));
        var other = filed(spending(2_000_000_000L, "Sửa phòng mổ"));
        assertThat(split(other)).isEmpty();
        purposes.name(office(), other, matter(other).version(), "bệnh viện khu vực 02");
        assertThat(split(other).orElseThrow().purpose()).isEqualTo("Bệnh viện khu vực 02");
        assertThat(split(one)).isPresent();
        assertThat(matters.factEntries(office(), other).get(0).fact()).isEqualTo(Purposes.ENTRY);
        refused("right.missing", () -> purposes.name(board(), other, 1, "Khác"));
        refused("record.changed", () -> purposes.name(office(), other, 0, "Khác"));
    }

    @Test
    void itIsSeenBeforeFiling() {
        filed(spending(2_000_000_000L, "Cầu treo bản 9 lần 1"));
        var next = spending(1_000_000_000L, "Cầu treo bản 9 lần 2");
        assertThat(splits.of(board(), next, today(), Optional.empty())).isPresent();
        var small = spending(999_999_999L, "Cầu treo bản 9 lần 2");
        assertThat(splits.of(board(), small, today(), Optional.empty())).isEmpty();
        var large = spending(3_000_000_000L, "Cầu treo bản 9 lần 2");
        assertThat(splits.of(board(), large, today(), Optional.empty())).isEmpty();
    }

    @Test
    void onlyWhatTheReaderMayReadIsCounted() {
        filed(spending(2_000_000_000L, "Đường vào bản 31"));
        var own = matters.file(actor("huyen-01"), spending(2_000_000_000L, "Đường vào bản 31"));
        assertThat(splits.of(actor("huyen-01"), matters.find(actor("huyen-01"), own)))
                .isEmpty();
        assertThat(split(own)).isPresent();
    }

    @Test
    void pagesAndTheInterfaceShowIt() throws Exception {
        filed(spending(2_000_000_000L, "Nhà bia xã 12, giai đoạn I"));
        var id = filed(spending(2_000_000_000L, "Nhà bia xã 12, giai đoạn II"));
        browser.perform(get("/api/v1/matters/" + id).with(user("office")))
                .andExpect(jsonPath("$.route.warnings[0].code").value("delegated-sums-split"))
                .andExpect(jsonPath("$.route.warnings[0].total").value(4_000_000_000L))
                .andExpect(jsonPath("$.route.warnings[0].matters.length()").value(2))
                .andExpect(jsonPath("$.route.warnings[0].basis[0].eId").value("art_2__para_4__indent_3"));
        assertThat(read("office", "/matters/" + id))
                .contains("4.000.000.000 đồng", "giai đoạn I:", "/matters/" + id + "/purpose");
        assertThat(read("bcs-ubnd", "/matters/" + id)).doesNotContain("/matters/" + id + "/purpose");
        var preview = read(
                "bcs-ubnd",
                "/matters/new?subject=budget.off-estimate-spending&fact.amount=1500000000&fact.source=REVENUE_SURPLUS"
                        + "&title=Nhà bia xã 12");
        assertThat(preview).contains("5.500.000.000 đồng", "name=\"purpose\"");
        browser.perform(post("/matters/" + id + "/purpose")
                        .with(user("office"))
                        .with(csrf())
                        .param("version", "0")
                        .param("purpose", "Nhà bia xã 12"))
                .andExpect(status().isFound());
        assertThat(matter(id).filing().what().purpose()).isEqualTo("Nhà bia xã 12");
    }

    @ParameterizedTest
    @CsvSource({
        "'Kè suối bản 17, đợt 2', ke suoi ban 17",
        "'Kè suối bản 17 (giai đoạn II)', ke suoi ban 17",
        "'Kè suối bản 17 lần thứ 3 năm 2026', ke suoi ban 17",
        "'Kè suối bản số 17', ke suoi ban so 17",
        "'Gói thầu số 2: đường vào bản', thau so 2 duong vao ban",
    })
    void titlesDifferOnlyInWhatTellsInstalmentsApart(String title, String key) {
        var expected = title.startsWith("Gói") ? "goi " + key : key;
        assertThat(Purpose.withoutInstalment(title)).isEqualTo(expected);
    }

    private Optional<SplitSum> split(MatterId id) {
        return splits.of(office(), matter(id));
    }

    private MatterId accept(MatterId id) {
        matters.appraise(office(), id, matter(id).version(), AppraisalOutcome.ACCEPTED, "");
        return id;
    }

    private static NewMatter spending(long dong, String title) {
        return SampleMatters.spending(dong, title);
    }

    private String read(String who, String path) throws Exception {
        return browser.perform(get(path).with(user(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
