package vn.quyche.durability;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import vn.quyche.durability.CastHistory.Answer;
import vn.quyche.durability.CastHistory.Attempt;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;

/**
 * The clients of a fault run: each sends votes of any member, at times of two devices at once, and sends again until it
 * hears something; some hang up after the vote was sent.
 */
final class Voters {

    private static final int OFTEN_UNHEARD = 12;
    private static final int SELDOM_STRANGER = 150;

    private final PollingStation station;
    private final List<ApplicationContext> instances;
    private final RunningApplication remote;
    private final Actor stranger;
    private final CastHistory history;
    private final long wanted;
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private final AtomicLong byPages = new AtomicLong();
    private volatile boolean over;

    Voters(
            PollingStation station,
            List<ApplicationContext> instances,
            RunningApplication remote,
            Actor stranger,
            CastHistory history,
            long wanted) {
        this.station = station;
        this.instances = instances;
        this.remote = remote;
        this.stranger = stranger;
        this.history = history;
        this.wanted = wanted;
    }

    /** How many different votes were heard to be taken. */
    long taken() {
        return receipts.size();
    }

    /** How often a page told that a vote stands. */
    long byPages() {
        return byPages.get();
    }

    boolean areEnough() {
        return taken() >= wanted;
    }

    void end() {
        over = true;
    }

    /** Sends votes to the operations of the module, on one instance or the other. */
    void inProcess(long seed) {
        var random = new Random(seed);
        while (!over) {
            var poll = station.draw(random);
            var member = random.nextInt(SELDOM_STRANGER) == 0
                    ? stranger
                    : station.members().get(random.nextInt(station.members().size()));
            var choice = choice(poll, member, random);
            insist(random, () -> {
                var answered = cast(instances.get(random.nextInt(instances.size())), member, poll, choice);
                return random.nextInt(OFTEN_UNHEARD) == 0 ? unheard(answered) : answered;
            });
        }
    }

    /** Sends votes as a browser does, to the application that is killed. */
    void byPages(long seed) {
        var random = new Random(seed);
        var visitors = new HashMap<String, Visitor>();
        while (!over) {
            var poll = station.draw(random);
            var member = station.members().get(random.nextInt(station.members().size()));
            var choice = choice(poll, member, random);
            insist(random, () -> sent(visitors, member, poll, choice, random));
        }
    }

    /** Once more what was taken last, or something else. */
    private static String choice(Poll poll, Actor member, Random random) {
        return poll.isClosed() || random.nextInt(5) == 0
                ? poll.lastOf(member.person().toString(), random)
                : poll.draw(random);
    }

    private void insist(Random random, Supplier<Attempt> sending) {
        while (!over) {
            var attempt = sending.get();
            history.add(attempt);
            if (attempt.answer() != Answer.UNHEARD) {
                return;
            }
            LockSupport.parkNanos(1_000_000L * random.nextInt(60));
        }
    }

    Attempt cast(ApplicationContext instance, Actor member, Poll poll, String choice) {
        var begun = System.nanoTime();
        try {
            var receipt = instance.getBean(Voting.class).cast(member, poll.id(), Choice.of(choice), "");
            took(poll, member, choice);
            receipts.add(receipt.code());
            return attempt(poll, member, choice, begun, Answer.TAKEN, Optional.of(receipt.code()), "");
        } catch (Refusal refusal) {
            return attempt(poll, member, choice, begun, Answer.REFUSED, Optional.empty(), refusal.code());
        } catch (RuntimeException unheard) {
            return attempt(poll, member, choice, begun, Answer.UNHEARD, Optional.empty(), "");
        }
    }

    private Attempt sent(Map<String, Visitor> visitors, Actor member, Poll poll, String choice, Random random) {
        var begun = System.nanoTime();
        try {
            var visitor = visitors.get(member.account());
            if (visitor == null) {
                visitor = remote.visitor(member.account()).enter();
                visitors.put(member.account(), visitor);
            }
            begun = System.nanoTime();
            var path = "/ballots/" + poll.id() + "/votes";
            if (random.nextInt(OFTEN_UNHEARD) == 0) {
                visitor.pressAndLeave(path, Map.of("choice", choice), Duration.ofMillis(random.nextInt(40)));
                return underWay(poll, member, choice, begun);
            }
            var answer = visitor.press(path, Map.of("choice", choice));
            var heard = heard(answer, poll);
            if (heard == Answer.UNHEARD) {
                visitors.remove(member.account());
                return underWay(poll, member, choice, begun);
            }
            if (heard == Answer.TAKEN) {
                took(poll, member, choice);
                byPages.incrementAndGet();
            }
            return attempt(poll, member, choice, begun, heard, Optional.empty(), "");
        } catch (UncheckedIOException | AssertionError cutOff) {
            visitors.remove(member.account());
            return underWay(poll, member, choice, begun);
        }
    }

    /** Nobody waits for it any more, yet the vote may still arrive. */
    private static Attempt underWay(Poll poll, Actor member, String choice, long begun) {
        return new Attempt(
                poll.id().toString(),
                member.person().toString(),
                choice,
                begun,
                Long.MAX_VALUE,
                Answer.UNHEARD,
                Optional.empty(),
                "");
    }

    /** A page that leads to the ballot says that the vote stands; one that speaks of a refusal that it does not. */
    private static Answer heard(HttpResponse<String> answer, Poll poll) {
        var leads = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() == 302 && leads.endsWith("/ballots/" + poll.id())) {
            return Answer.TAKEN;
        }
        return answer.statusCode() == 409 || answer.statusCode() == 400 ? Answer.REFUSED : Answer.UNHEARD;
    }

    private static void took(Poll poll, Actor member, String choice) {
        poll.took(member.person().toString(), choice);
    }

    private static Attempt unheard(Attempt answered) {
        return new Attempt(
                answered.ballot(),
                answered.person(),
                answered.choice(),
                answered.begun(),
                answered.ended(),
                answered.answer() == Answer.REFUSED ? Answer.REFUSED : Answer.UNHEARD,
                Optional.empty(),
                answered.refusal());
    }

    private static Attempt attempt(
            Poll poll, Actor member, String choice, long begun, Answer answer, Optional<String> receipt, String code) {
        return new Attempt(
                poll.id().toString(),
                member.person().toString(),
                choice,
                begun,
                System.nanoTime(),
                answer,
                receipt,
                code);
    }
}
