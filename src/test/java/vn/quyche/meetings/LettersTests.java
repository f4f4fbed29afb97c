package vn.quyche.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;

/** Invitations by e-mail: a dead server only makes them wait, and each goes out once. */
@QuycheTest
class LettersTests {

    private static final GreenMail MAIL = new GreenMail(
            new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    Outbox outbox;

    @Autowired
    Postman postman;

    @Autowired
    Meetings meetings;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("quyche.smtp.host", () -> "127.0.0.1");
        settings.add("quyche.smtp.port", () -> MAIL.getSmtp().getPort());
        settings.add("quyche.smtp.starttls-required", () -> "false"); // it is on loopback and cannot
        settings.add("quyche.mail.pause", () -> "PT1H");
    }

    @AfterAll
    static void closeTheServer() {
        MAIL.stop();
    }

    @Test
    void lettersWaitWhileTheServerIsDeadAndGoOutOnce() throws Exception {
        assertThat(meetings.sendsLetters()).isTrue();
        MAIL.stop();
        var meeting = convened();
        postman.deliver();
        assertThat(letters(meeting)).containsOnly(LetterState.WAITING);

        MAIL.start();
        clock.during(clock.instant().plus(Duration.ofMinutes(2)), () -> {
            postman.deliver();
            postman.deliver();
            return meeting;
        });
        assertThat(letters(meeting)).hasSize(3).containsOnly(LetterState.SENT);
        assertThat(MAIL.getReceivedMessages()).hasSize(3);
        assertThat(MAIL.getReceivedMessages()[0].getSubject()).startsWith("Giấy mời: Họp Thường trực ngày ");
    }

    @Test
    void lettersOfACancelledMeetingAreNotSent() {
        var meeting = convened();
        cancel(meeting);
        assertThat(letters(meeting)).containsOnly(LetterState.FAILED);
        assertThat(outbox.take(clock.instant())).isEmpty();
    }

    @Test
    void aLetterIsGivenUpAfterManyTries() {
        var meeting = convened();
        var waiting = outbox.take(clock.instant()).orElseThrow();
        outbox.failed(waiting.id(), "no such host", Optional.empty(), clock.instant());
        assertThat(letters(meeting))
                .containsExactlyInAnyOrder(LetterState.FAILED, LetterState.WAITING, LetterState.WAITING);
        cancel(meeting);
    }

    @Test
    void aLineBreakInWhatIsTypedMakesNoHeaderOfALetter() throws Exception {
        var meeting = convened("Phòng họp 1\r\nBcc: thief@elsewhere.vn\r\nX-Forged: yes");
        MAIL.purgeEmailFromAllMailboxes();
        postman.deliver();
        assertThat(letters(meeting)).hasSize(3).containsOnly(LetterState.SENT);
        assertThat(MAIL.getReceivedMessages()).hasSize(3).allSatisfy(letter -> {
            assertThat(letter.getHeader("X-Forged")).isNull();
            assertThat(letter.getAllRecipients()).hasSize(1);
        });
        MAIL.purgeEmailFromAllMailboxes();
    }

    private List<LetterState> letters(MeetingId meeting) {
        return meetings.find(office(), meeting).seats().stream()
                .map(Seat::letter)
                .toList();
    }

    private void cancel(MeetingId meeting) {
        meetings.cancel(office(), meeting, meetings.find(office(), meeting).version(), "lũ về");
    }

    private MeetingId convened() {
        return convened("Phòng họp 1");
    }

    private MeetingId convened(String place) {
        var plan = new NewMeeting(
                OrganId.STANDING_GROUP, MeetingKind.REGULAR, clock.instant().plus(Duration.ofDays(1)), place, 60, "");
        var id = meetings.plan(office(), plan);
        meetings.convene(office(), id, meetings.find(office(), id).version(), "");
        return id;
    }

    private Actor office() {
        return accounts.actor("office");
    }
}
