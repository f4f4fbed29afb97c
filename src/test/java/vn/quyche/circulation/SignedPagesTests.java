package vn.quyche.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.documents.Annexes;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/** Answers in writing with what was written or signed by hand, answers that came on paper, and answering in two taps. */
@QuycheTest
@Import(WrittenRounds.class)
@TestPropertySource(
        properties = {
            "quyche.test=reminders", // that of RemindersTests
            "quyche.smtp.host=127.0.0.1",
            "quyche.mail.pause=PT1H",
            "quyche.reminders.pause=PT1H"
        })
class SignedPagesTests {

    private static final Duration TIME = Duration.ofDays(4);

    @Autowired
    SignedPages pages;

    @Autowired
    Annexes annexes;

    @Autowired
    Voting voting;

    @Autowired
    WrittenRounds rounds;

    @Autowired
    MockMvc web;

    @Test
    void thePageIsSeenByWhoAnsweredAndWhoBroughtItAndAfterTheCountByAllWhoReadTheAnswers() {
        var ballot = rounds.sent("Trang ký 1", TIME);
        var member = rounds.actor("btv-07");
        pages.enter(rounds.office(), ballot, member.person(), Choice.RESERVED, "Chưa rõ vốn", Optional.of(scan()));
        assertThat(pages.of(member, ballot)).singleElement().satisfies(page -> {
            assertThat(page.title()).isEqualTo("phieu.png");
            assertThat(page.adderName()).isEqualTo(rounds.office().name());
        });
        assertThat(pages.of(rounds.office(), ballot)).hasSize(1);
        assertThat(pages.of(rounds.actor("btv-08"), ballot)).isEmpty();
        var file = pages.of(member, ballot).get(0).file();
        refused("record.not-found", () -> pages.file(rounds.actor("btv-08"), ballot, file));
        assertThat(voting.find(member, ballot)
                        .voter(member.person())
                        .orElseThrow()
                        .enteredBy())
                .isEqualTo(rounds.office().name());
        voting.close(rounds.office(), ballot);
        assertThat(pages.file(rounds.actor("btv-08"), ballot, file)).isEqualTo(file);
        refused("record.not-found", () -> pages.of(rounds.actor("bch-16"), ballot));
    }

    @Test
    void noPageWithoutAnAnswerOfAMemberThatIsStillTaken() {
        var ballot = rounds.sent("Trang ký 2", TIME);
        var member = rounds.actor("btv-07");
        refused("written.page-before-answer", () -> pages.add(member, ballot, member.person(), scan()));
        assertThat(pages.mayAdd(member, ballot)).isFalse();
        voting.cast(member, ballot, Choice.YES, "");
        assertThat(pages.mayAdd(member, ballot)).isTrue();
        pages.add(member, ballot, member.person(), scan());
        refused("right.missing", () -> pages.add(rounds.actor("btv-08"), ballot, member.person(), scan()));
        refused(
                "right.missing",
                () -> pages.enter(rounds.actor("btv-08"), ballot, member.person(), Choice.NO, "", Optional.empty()));
        var stranger = new PersonId(UUID.randomUUID());
        refused("ballot.not-on-roll", () -> pages.add(rounds.office(), ballot, stranger, scan()));
        refused(
                "file.kind-not-taken",
                () -> pages.add(
                        member, ballot, member.person(), new Scan("phieu.txt", new ByteArrayInputStream(new byte[] {
                            65, 66
                        }))));
        voting.close(rounds.office(), ballot);
        refused("ballot.closed", () -> pages.add(member, ballot, member.person(), scan()));
    }

    @Test
    void anAnswerOnPaperIsEnteredWithItsPageOrNotAtAll() throws Exception {
        var ballot = rounds.sent("Trang ký 3", TIME);
        var member = rounds.actor("btv-07").person();
        web.perform(multipart("/ballots/" + ballot + "/answers")
                        .file(new MockMultipartFile("page", "phieu.exe", "image/png", new byte[] {77, 90, 1}))
                        .param("member", member.toString())
                        .param("choice", "YES")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(status().is4xxClientError());
        assertThat(voting.find(rounds.office(), ballot).cast()).isZero();
        web.perform(multipart("/ballots/" + ballot + "/answers")
                        .file(new MockMultipartFile("page", "phieu.png", "image/png", picture()))
                        .param("member", member.toString())
                        .param("choice", "YES")
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/ballots/" + ballot + "/answers"));
        web.perform(get("/ballots/" + ballot + "/answers").with(user("office")))
                .andExpect(content().string(containsString("phieu.png")));
        web.perform(multipart("/ballots/" + ballot + "/answers")
                        .param("member", member.toString())
                        .with(user("office"))
                        .with(csrf()))
                .andExpect(refuses("voting", "ballot.unmarked"));
    }

    @Test
    void aMemberAddsAPageOnItsPage() throws Exception {
        var ballot = rounds.sent("Trang ký 4", TIME);
        voting.cast(rounds.actor("btv-07"), ballot, Choice.YES, "");
        web.perform(get("/ballots/" + ballot).with(user("btv-07")))
                .andExpect(content().string(containsString("/ballots/" + ballot + "/pages")));
        web.perform(multipart("/ballots/" + ballot + "/pages")
                        .with(user("btv-07"))
                        .with(csrf()))
                .andExpect(refuses("circulation", "written.page-missing"));
        web.perform(multipart("/ballots/" + ballot + "/pages")
                        .file(new MockMultipartFile("page", "phiếu ký.png", "image/png", picture()))
                        .with(user("btv-07"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/ballots/" + ballot + "/pages"));
        var file = pages.of(rounds.actor("btv-07"), ballot).get(0).file();
        web.perform(get("/ballots/" + ballot + "/pages").with(user("btv-07")))
                .andExpect(content().string(containsString("phiếu ký.png")));
        web.perform(get("/ballots/" + ballot + "/pages/" + file).with(user("btv-07")))
                .andExpect(status().isOk())
                .andExpect(content().bytes(picture()));
        web.perform(get("/ballots/" + ballot + "/pages/" + file).with(user("btv-08")))
                .andExpect(status().isNotFound());
    }

    @Test
    void twoTapsAnswerFromTheListAndFromALetter() throws Exception {
        var ballot = rounds.sent("Trang ký 5", TIME);
        web.perform(get("/ballots").with(user("btv-07")))
                .andExpect(content().string(containsString("/ballots/" + ballot + "/check")));
        web.perform(get("/ballots/" + ballot + "/check?choice=YES").with(user("btv-07")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/ballots/" + ballot + "/votes")));
        web.perform(get("/ballots/" + ballot + "/check?choice=YES").with(user("office")))
                .andExpect(redirectedUrl("/ballots/" + ballot));
        assertThat(voting.find(rounds.office(), ballot).cast()).isZero();
    }

    @Test
    void theSheetStandsBesideTheDocumentOfWhatWasDecided() {
        var ballot = rounds.sent("Trang ký 6", TIME);
        var about = voting.find(rounds.office(), ballot).about();
        rounds.answers(ballot, 8, Choice.YES);
        assertThat(annexes.of(rounds.office(), about, OrganId.STANDING_COMMITTEE))
                .isEmpty();
        voting.close(rounds.office(), ballot);
        assertThat(annexes.of(rounds.office(), about, OrganId.STANDING_COMMITTEE))
                .extracting(Annexes.Annex::path)
                .containsExactly("/ballots/" + ballot + "/answers/sheet");
        assertThat(annexes.of(rounds.office(), about, OrganId.PROVINCIAL_COMMITTEE))
                .isEmpty();
        assertThat(annexes.of(rounds.actor("bcs-ubnd"), about, OrganId.STANDING_COMMITTEE))
                .isEmpty();
    }

    private static Scan scan() {
        return new Scan("phieu.png", new ByteArrayInputStream(picture()));
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
