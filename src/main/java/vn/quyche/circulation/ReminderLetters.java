package vn.quyche.circulation;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.meetings.Meetings;
import vn.quyche.organs.Organs;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.Voter;

/** What is written to those who must hear that answers are missing. A letter never says what the ballot is about. */
@Component
class ReminderLetters {

    private static final Locale OF_RECORDS = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H 'giờ' mm");

    private final JdbcReminders reminders;
    private final Meetings meetings;
    private final Organs organs;
    private final MessageSource messages;
    private final Clock clock;
    private final String address;

    ReminderLetters(
            JdbcReminders reminders,
            Meetings meetings,
            Organs organs,
            MessageSource messages,
            Clock clock,
            @Value("${quyche.address:}") String address) {
        this.reminders = reminders;
        this.meetings = meetings;
        this.organs = organs;
        this.messages = messages;
        this.clock = clock;
        this.address = address;
    }

    /** One letter to each of them whose address is known; none where no mail server is set up. */
    void write(long reminder, Rung rung, Ballot ballot, List<PersonId> to) {
        if (!meetings.sendsLetters()) {
            return;
        }
        var due = due(ballot);
        var subject = say("circulation.letter.subject." + rung, organs.name(ballot.organ()), due);
        var missing = ballot.awaited().stream().map(Voter::name).collect(Collectors.joining("\n- ", "- ", ""));
        organs.people(to)
                .forEach(person -> person.email()
                        .ifPresent(email -> reminders.write(
                                reminder,
                                person.id(),
                                email,
                                subject,
                                say(
                                        "circulation.letter.body." + rung,
                                        person.name(),
                                        organs.name(ballot.organ()),
                                        due,
                                        missing,
                                        link(ballot, rung)),
                                clock.instant())));
    }

    /** Opening a link stores nothing: programs that look into letters open them too. */
    private String link(Ballot ballot, Rung rung) {
        if (address.isEmpty()) {
            return "";
        }
        var page = address + ballot.reference().path();
        return rung == Rung.MEMBERS ? say("circulation.letter.tap", page) : page + "/answers";
    }

    private static String due(Ballot ballot) {
        return ballot.dueAt()
                .map(due -> due.atZone(VietnamTime.ZONE))
                .map(due -> HOUR.format(due) + " ngày " + VietnamTime.written(due.toLocalDate()))
                .orElse("");
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, OF_RECORDS));
    }
}
