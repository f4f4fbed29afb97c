package vn.quyche.circulation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Post;
import vn.quyche.organs.PostKind;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotClosed;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.ReplyBook;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/** Urges the answers that are missing, step by step up the {@link Ladder}: each step once for each due time. */
@Component
public class Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final Ladder ladder;
    private final JdbcWrittenBallots written;
    private final JdbcReminders reminders;
    private final ReminderLetters letters;
    private final Voting voting;
    private final ReplyBook book;
    private final Organs organs;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            Ladder ladder,
            JdbcWrittenBallots written,
            JdbcReminders reminders,
            ReminderLetters letters,
            Voting voting,
            ReplyBook book,
            Organs organs,
            Regulations regulations,
            ApplicationEventPublisher facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.ladder = ladder;
        this.written = written;
        this.reminders = reminders;
        this.letters = letters;
        this.voting = voting;
        this.book = book;
        this.organs = organs;
        this.regulations = regulations;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes every step whose time has come. */
    @Scheduled(
            fixedDelayString = "${quyche.reminders.pause:PT1M}",
            initialDelayString = "${quyche.reminders.pause:PT1M}")
    void climb() {
        Reader.system().during(this::climbAll);
    }

    private void climbAll() {
        book.open().stream()
                .filter(ballot -> written.find(ballot.id()).isPresent())
                .forEach(this::climbAlone);
    }

    /** The steps as they stand with the ballot, in the order of the ladder. */
    @Transactional(readOnly = true)
    public List<Reminder> steps(Actor reader, BallotId id) {
        var ballot = voting.find(reader, id);
        var due = ballot.dueAt().orElseThrow();
        return ladder.steps().stream()
                .map(step -> {
                    var at = step.moment(ballot.openedAt(), due);
                    return reminders
                            .find(id, step.rung(), due, at)
                            .orElseGet(() -> new Reminder(step.rung(), at, Optional.empty(), 0, 0, 0));
                })
                .toList();
    }

    /** Open ballots with answers missing whose ladder has come to the actor: the Office calls, the chair speaks. */
    @Transactional(readOnly = true)
    public List<Ballot> waitingFor(Actor actor) {
        return voting.open(actor).stream()
                .filter(ballot ->
                        ballot.dueAt().isPresent() && !ballot.awaited().isEmpty())
                .filter(ballot -> ladder.steps().stream().anyMatch(step -> hears(actor, step) && isTaken(ballot, step)))
                .toList();
    }

    @EventListener
    void closed(BallotClosed closed) {
        closed.ballot()
                .dueAt()
                .ifPresent(due -> reminders.giveUp(closed.ballot().id(), now()));
    }

    /** What fails with one ballot keeps no other waiting. */
    private void climbAlone(Ballot ballot) {
        try {
            transaction.executeWithoutResult(status -> climb(ballot));
        } catch (DataAccessException | TransactionException problem) {
            LOG.warn("Ballot {} could not be reminded of: {}", ballot.id(), problem.getMessage());
        }
    }

    private void climb(Ballot ballot) {
        var due = ballot.dueAt().orElseThrow();
        var awaited = ballot.awaited();
        ladder.steps().stream()
                .filter(step -> !awaited.isEmpty() && !now().isBefore(step.moment(ballot.openedAt(), due)))
                .forEach(step -> reminders
                        .take(ballot.id(), step.rung(), due, now(), awaited.size())
                        .ifPresent(taken -> {
                            letters.write(taken, step.rung(), ballot, hearers(step, ballot));
                            facts.publishEvent(new RepliesUrged(about(ballot), step.rung(), awaited.size()));
                        }));
    }

    private List<PersonId> hearers(Ladder.Step step, Ballot ballot) {
        return step.post().isEmpty()
                ? ballot.awaited().stream().map(Voter::person).toList()
                : step.post().flatMap(this::holder).stream().toList();
    }

    /** The whole Office calls, whoever of it hears by letter. */
    private boolean hears(Actor actor, Ladder.Step step) {
        return switch (step.rung()) {
            case MEMBERS -> false;
            case OFFICE -> actor.isOffice();
            case CHAIR ->
                step.post().flatMap(this::holder).filter(actor.person()::equals).isPresent();
        };
    }

    private boolean isTaken(Ballot ballot, Ladder.Step step) {
        return ballot.dueAt()
                .flatMap(due -> reminders.find(ballot.id(), step.rung(), due, due))
                .isPresent();
    }

    private Optional<PersonId> holder(PostKind kind) {
        return organs.posts(VietnamTime.today(clock)).stream()
                .filter(post -> post.kind() == kind)
                .map(Post::person)
                .findFirst();
    }

    private Fact.Particulars about(Ballot ballot) {
        return new Fact.Particulars(
                clock.instant(),
                Actor.system(),
                ballot.organ(),
                ballot.reference(),
                ballot.audience(),
                List.of(regulations.rules(ballot.heldOn()).cite("R-27.3-b")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
