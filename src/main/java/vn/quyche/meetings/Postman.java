package vn.quyche.meetings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Reader;

/** Takes waiting letters to the mail server, one after the other; a dead server only makes them wait. */
@Component
@EnableScheduling
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    private static final int TRIES = 20;

    private final List<Letterbox> letterboxes;
    private final ObjectProvider<JavaMailSender> mail;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String sender;

    Postman(
            List<Letterbox> letterboxes,
            ObjectProvider<JavaMailSender> mail,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${quyche.mail.from:quyche@localhost}") String sender) {
        this.letterboxes = List.copyOf(letterboxes);
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
        this.sender = sender;
    }

    @Scheduled(fixedDelayString = "${quyche.mail.pause:PT10S}", initialDelayString = "${quyche.mail.pause:PT10S}")
    void deliver() {
        var server = mail.getIfAvailable();
        if (server == null) {
            return;
        }
        for (var letterbox : letterboxes) {
            while (Boolean.TRUE.equals(
                    Reader.system().during(() -> transaction.execute(status -> deliverOne(server, letterbox))))) {
                LOG.debug("A letter was taken care of");
            }
        }
    }

    private boolean deliverOne(JavaMailSender server, Letterbox letterbox) {
        var taken = letterbox.take(clock.instant());
        taken.ifPresent(waiting -> deliver(server, letterbox, waiting));
        return taken.isPresent();
    }

    private void deliver(JavaMailSender server, Letterbox letterbox, Letterbox.Waiting waiting) {
        var message = new SimpleMailMessage();
        message.setFrom(sender);
        message.setTo(waiting.address());
        message.setSubject(waiting.subject());
        message.setText(waiting.body());
        try {
            server.send(message);
            letterbox.sent(waiting.id(), clock.instant());
        } catch (MailException problem) {
            var tries = waiting.tries() + 1;
            LOG.warn("Letter {} was not taken at try {}: {}", waiting.id(), tries, problem.getMessage());
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.tries(), DOUBLINGS));
            letterbox.failed(
                    waiting.id(),
                    String.valueOf(problem.getMessage()),
                    tries < TRIES ? Optional.of(clock.instant().plus(pause)) : Optional.empty(),
                    clock.instant());
        }
    }
}
