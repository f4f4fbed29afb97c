package vn.quyche.durability;

import static vn.quyche.kernel.OrganId.COMMITTEE_OFFICE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.quyche.durability.CastHistory.Closure;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.meetings.MeetingId;
import vn.quyche.voting.Asked;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.NewBallot;
import vn.quyche.voting.SampleSittings;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/** The Office in a fault run: keeps several ballots open at a time, counts the full ones, and opens others for them. */
final class PollingStation {

    private static final int MANY = 600;
    private static final int FEW = 40;
    private static final int ITEMS_OF_A_MEETING = 40;
    private static final long PATIENCE_MINUTES = 10;
    private static final List<String> ANSWERS = List.of("YES", "NO", "ABSTAIN");
    private static final List<String> NAMES = List.of("Tên A", "Tên B", "Tên C");
    private static final List<String> NUMBERS = List.of("1", "2", "3");

    private final List<ApplicationContext> instances;
    private final CastHistory history;
    private final Random random;
    private final List<Actor> members;
    private final Map<Kind, Poll> open = new ConcurrentHashMap<>();
    private final List<Poll> counted = new CopyOnWriteArrayList<>();
    private Optional<MeetingId> meeting = Optional.empty();
    private int items;

    /** What is voted on at a time. */
    private enum Kind {
        BY_NAME,
        BETWEEN_NAMES,
        IN_WRITING,
        IN_SECRET,
        IN_SECRET_BETWEEN
    }

    PollingStation(List<ApplicationContext> instances, CastHistory history, Random random) {
        this.instances = instances;
        this.history = history;
        this.random = random;
        for (var kind : Kind.values()) {
            open.put(kind, opened(kind));
        }
        var sittings = instances.get(0).getBean(SampleSittings.class);
        this.members = voting().find(sittings.office(), kept(Kind.BY_NAME).id()).roll().stream()
                .map(Voter::person)
                .map(sittings::actor)
                .toList();
    }

    List<Actor> members() {
        return members;
    }

    /** Mostly one that is open, sometimes one that was counted some time ago. */
    Poll draw(Random lot) {
        return !counted.isEmpty() && lot.nextInt(12) == 0
                ? counted.get(lot.nextInt(counted.size()))
                : kept(Kind.values()[lot.nextInt(Kind.values().length)]);
    }

    List<Poll> counted() {
        return counted;
    }

    /** Counts what is full, or everything in the end. */
    void round(boolean end) {
        for (var kind : Kind.values()) {
            var poll = kept(kind);
            if (end || poll.isFull()) {
                if (!end) {
                    open.put(kind, opened(kind));
                }
                count(poll);
                counted.add(poll);
            }
        }
    }

    private Poll kept(Kind kind) {
        return Optional.ofNullable(open.get(kind)).orElseThrow();
    }

    private void count(Poll poll) {
        var begun = System.nanoTime();
        insist(() -> {
            try {
                return voting().close(office(), poll.id());
            } catch (Refusal refusal) {
                if (refusal.code().equals("ballot.closed")) {
                    return refusal; // counted at the first try, of which nothing was heard
                }
                throw refusal;
            }
        });
        var said = insist(
                () -> voting().find(office(), poll.id()).result().orElseThrow().said());
        history.add(new Closure(poll.id().toString(), begun, System.nanoTime(), Map.copyOf(said)));
        poll.close();
    }

    private Poll opened(Kind kind) {
        return insist(() -> switch (kind) {
            case BY_NAME -> new Poll(inRoom(BallotMode.OPEN, List.of()), ANSWERS, MANY);
            case BETWEEN_NAMES -> new Poll(inRoom(BallotMode.OPEN, NAMES), NUMBERS, MANY);
            case IN_WRITING -> new Poll(inWriting(), ANSWERS, MANY);
            case IN_SECRET -> new Poll(inRoom(BallotMode.SECRET, List.of()), ANSWERS, FEW);
            case IN_SECRET_BETWEEN -> new Poll(inRoom(BallotMode.SECRET, NAMES), NUMBERS, FEW);
        });
    }

    private BallotId inRoom(BallotMode mode, List<String> options) {
        var sittings = instance().getBean(SampleSittings.class);
        if (meeting.isEmpty() || items++ % ITEMS_OF_A_MEETING == 0) {
            meeting = Optional.of(sittings.sitting(STANDING_COMMITTEE));
        }
        return sittings.openIn(meeting.orElseThrow(), mode, options);
    }

    private BallotId inWriting() {
        var matter = new RecordRef("matter", UUID.randomUUID().toString(), "Việc lấy ý kiến");
        return voting().open(
                        office(),
                        new NewBallot(
                                STANDING_COMMITTEE,
                                BallotMode.WRITTEN,
                                BallotForm.DEVICE,
                                Asked.question("Đồng ý không?"),
                                matter,
                                matter,
                                Audience.of(STANDING_COMMITTEE, COMMITTEE_OFFICE),
                                Set.of(),
                                Optional.of(Instant.now().plusSeconds(86_400)),
                                Optional.empty()));
    }

    private Actor office() {
        return instance().getBean(SampleSittings.class).office();
    }

    private Voting voting() {
        return instance().getBean(Voting.class);
    }

    private ApplicationContext instance() {
        return instances.get(random.nextInt(instances.size()));
    }

    /** Does it again until the database hears it. */
    static <T> T insist(Supplier<T> act) {
        for (var end = System.nanoTime() + PATIENCE_MINUTES * 60_000_000_000L; ; ) {
            try {
                return act.get();
            } catch (DataAccessException | TransactionException | IllegalStateException unheard) {
                if (System.nanoTime() > end) {
                    throw unheard;
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }
}
