package vn.quyche.meetings;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Member;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Roll;

/** Invitations by e-mail. They are written with the convocation and wait until the mail server takes them. */
@Component
class Letters {

    private static final Locale OF_RECORDS = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'giờ' mm");

    private final Outbox outbox;
    private final Organs organs;
    private final MessageSource messages;
    private final Clock clock;
    private final boolean on;
    private final String address;

    Letters(
            Outbox outbox,
            Organs organs,
            MessageSource messages,
            Clock clock,
            ObjectProvider<JavaMailSender> mail,
            @Value("${quyche.address:}") String address) {
        this.outbox = outbox;
        this.organs = organs;
        this.messages = messages;
        this.clock = clock;
        this.on = mail.getIfAvailable() != null;
        this.address = address;
    }

    /** Whether a mail server is set up. */
    boolean isOn() {
        return on;
    }

    /** One letter to each member whose address is known. */
    void write(Meeting meeting, Roll roll) {
        if (!on) {
            return;
        }
        var people = organs.people(roll.members().stream().map(Member::person).toList());
        var subject = say("meetings.letter.subject", meeting.title());
        var start = meeting.startsAt().atZone(VietnamTime.ZONE);
        var link = address.isEmpty() ? "" : address + meeting.ref().path();
        people.forEach(person -> person.email()
                .ifPresent(email -> outbox.add(new Letter(
                        meeting.id(),
                        person.id(),
                        email,
                        subject,
                        say(
                                "meetings.letter.body",
                                person.name(),
                                meeting.title(),
                                HOUR.format(start),
                                VietnamTime.written(meeting.day()),
                                meeting.place(),
                                link),
                        clock.instant()))));
    }

    /** What has not been sent about a cancelled meeting will not be. */
    void forget(MeetingId meeting) {
        outbox.giveUp(meeting, clock.instant());
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, OF_RECORDS));
    }
}
