package vn.quyche.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.quyche.documents.NewDraft;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.AppraisalOutcome;

/** A restricted record is there for those on its list, and for nobody else in any way; who opens it is written down. */
class LevelsTests extends SecrecyTests {

    private static final String WORD = "Kimngạch";

    @Test
    void whoIsNotOnTheListLearnsNowhereThatTheRecordIsThere() throws Exception {
        var title = WORD + " " + UUID.randomUUID();
        var matter = filed(title);
        var document = documents.draft(
                actor("office"),
                new NewDraft(
                        "CONCLUSION",
                        OrganId.STANDING_COMMITTEE,
                        OrganId.STANDING_GROUP,
                        "Kết luận về " + title,
                        List.of(),
                        List.of(),
                        matters.find(actor("office"), matter).ref(),
                        List.of(),
                        Audience.of()));
        var paper = matters.papers(actor("office"), matter).get(0).id();
        assertThat(said("specialist", "/matters?q=" + WORD)).contains(title);
        assertThat(said("specialist", "/search?q=" + WORD)).contains(title);
        assertThat(said("specialist", "/history/matter/" + matter)).contains(title);
        assertThat(said("secretary", "/journal?q=" + WORD)).contains(title);

        list(matter, "office", "standing-deputy");

        for (var account : List.of("specialist", "secretary", "chairman", "bcs-ubnd", "btv-04", "admin")) {
            for (var place : List.of(
                    "/matters?q=" + WORD,
                    "/search?q=" + WORD,
                    "/",
                    "/documents",
                    "/journal",
                    "/api/v1/matters?q=" + WORD)) {
                assertThat(said(account, place)).as(account + " at " + place).doesNotContain(title);
            }
            for (var place : List.of(
                    "/matters/" + matter,
                    "/matters/" + matter + "/papers/" + paper,
                    "/documents/" + document,
                    "/documents/" + document + "/file?format=pdf",
                    "/history/matter/" + matter,
                    "/history/document/" + document,
                    "/levels/matter/" + matter,
                    "/looks/matter/" + matter,
                    "/api/v1/matters/" + matter)) {
                assertSameAsNothing(account, place);
            }
        }
        for (var account : List.of("office", "standing-deputy")) {
            assertThat(said(account, "/search?q=" + WORD)).as(account).contains(title);
            assertThat(said(account, "/matters/" + matter))
                    .contains(title, words.of(Level.LISTED).name().vietnamese());
            assertThat(said(account, "/documents/" + document)).contains(title);
        }
        assertThat(matters.list(actor("specialist"), sought(title)).total()).isZero();
        assertThat(matters.list(actor("office"), sought(title)).total()).isOne();
    }

    @Test
    void whatHappensLaterWidensNoListAndWhatIsLiftedIsReadAgain() {
        var matter = filed(WORD + " " + UUID.randomUUID());
        list(matter, "office", "standing-deputy");
        var office = actor("office");
        matters.appraise(office, matter, matters.find(office, matter).version(), AppraisalOutcome.ACCEPTED, "");
        notThere(() -> matters.find(actor("secretary"), matter));

        levels.set(office, "matter", matter.toString(), wanted(Level.LISTED, Level.ORGAN));
        assertThat(matters.find(actor("secretary"), matter).id()).isEqualTo(matter);
        assertThat(matters.find(actor("bcs-ubnd"), matter).id()).isEqualTo(matter);
        notThere(() -> matters.find(actor("huyen-01"), matter));

        levels.set(office, "matter", matter.toString(), wanted(Level.ORGAN, Level.OPEN));
        assertThat(matters.find(actor("huyen-01"), matter).id()).isEqualTo(matter);
        notThere(() -> matters.find(actor("admin"), matter));
    }

    @Test
    void theListNeedsAReasonAndSomebodyWhoCanChangeIt() {
        var id = filed("Danh sách").toString();
        var office = actor("office");
        refused(
                "level.without-reason",
                () -> levels.set(office, "matter", id, new Levels.NewLevel(Level.ORGAN, Level.OPEN, Set.of(), " ")));
        refused(
                "level.reason-too-long",
                () -> levels.set(
                        office,
                        "matter",
                        id,
                        new Levels.NewLevel(Level.ORGAN, Level.OPEN, Set.of(), "x".repeat(1001))));
        refused(
                "level.list-empty",
                () -> levels.set(
                        office, "matter", id, new Levels.NewLevel(Level.ORGAN, Level.LISTED, Set.of(), REASON)));
        refused(
                "level.list-without-keeper",
                () -> levels.set(
                        office,
                        "matter",
                        id,
                        new Levels.NewLevel(Level.ORGAN, Level.LISTED, persons("secretary"), REASON)));
        refused("level.not-chosen", () -> levels.set(office, "matter", id, wanted(Level.ORGAN, Level.CLOSED)));
        refused("record.changed", () -> levels.set(office, "matter", id, wanted(Level.OPEN, Level.ORGAN)));
        refused("right.missing", () -> levels.set(actor("specialist"), "matter", id, wanted(Level.ORGAN, Level.OPEN)));
        notThere(() -> levels.find(office, "matter", "not-an-id"));
        notThere(() -> levels.find(office, "task", id));
        notThere(() -> levels.find(office, "nothing", id));
        assertThat(levels.history(office, "matter", id)).isEmpty();
    }

    @Test
    void theLevelIsSetOnAPageAndStaysInItsHistory() throws Exception {
        var matter = filed("Đặt trên trang");
        var page = said("office", "/levels/matter/" + matter);
        assertThat(page)
                .contains("name=\"person\"", words.of(Level.LISTED).who().vietnamese());
        var sent = http.perform(post("/levels/matter/" + matter)
                        .param("before", "ORGAN")
                        .param("level", "LISTED")
                        .param(
                                "person",
                                actor("office").person().toString(),
                                actor("secretary").person().toString())
                        .param("reason", REASON)
                        .with(user("office"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(sent.getRedirectedUrl()).isEqualTo("/matters/" + matter);
        assertThat(said("secretary", "/levels/matter/" + matter))
                .contains(REASON, actor("office").name());
        assertThat(said("secretary", "/history/matter/" + matter)).contains("đặt mức độ bảo mật");
    }

    @Test
    void whoOpensIsWrittenDownOnceAnHourAndIsToldSo() throws Exception {
        var matter = filed("Ai mở");
        said("office", "/matters/" + matter);
        assertThat(looks.of(actor("office"), "matter", matter.toString()))
                .as("an ordinary record")
                .isEmpty();
        list(matter, "office", "secretary", "chairman");
        assertThat(said("secretary", "/matters/" + matter))
                .contains(words.of(Level.LISTED).who().vietnamese());
        said("secretary", "/matters/" + matter);
        said("secretary", "/history/matter/" + matter);
        answered("specialist", "/matters/" + matter);
        answered("chairman", "/api/v1/matters/" + matter);
        assertThat(looks.of(actor("office"), "matter", matter.toString()))
                .extracting(Look::name)
                .containsExactlyInAnyOrder(
                        actor("secretary").name(), actor("chairman").name());
        assertThat(said("office", "/looks/matter/" + matter))
                .contains(actor("secretary").name());
        refused("right.missing", () -> looks.of(actor("chairman"), "matter", matter.toString()));
        assertSameAsNothing("ubkt", "/looks/matter/" + matter);
    }

    @Test
    void everyLevelHasItsNameItsReadersAndItsSource() {
        for (var level : Level.values()) {
            for (var language : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
                assertThat(words.of(level).name().in(language)).isNotBlank();
                assertThat(words.of(level).who().in(language)).isNotBlank();
                assertThat(words.of(level).source().in(language)).isNotBlank();
            }
        }
        assertThat(words.marks()).extracting(LevelWords.Mark::years).containsExactly(30, 20, 10);
    }
}
