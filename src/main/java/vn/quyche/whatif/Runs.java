package vn.quyche.whatif;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulations;

/**
 * The runs of drafts on this machine. They live in memory, one a draft and a few in all; what is kept for good is the
 * draft, from which a run is begun again at any time.
 */
@Component
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int KEPT = 40;
    private static final int AT_ONCE = 4;
    private static final int LISTED = 2_000;
    private static final Duration GLANCE = Duration.ofMillis(400);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final WhatIf whatIf;
    private final CaseTables tables;
    private final Regulations regulations;
    private final ExecutorService coordinators = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "what-if-run");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<UUID, Run> runs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Run> eldest) {
            return size() > KEPT && eldest.getValue().isOver();
        }
    };

    Runs(WhatIf whatIf, CaseTables tables, Regulations regulations) {
        this.whatIf = whatIf;
        this.tables = tables;
        this.regulations = regulations;
    }

    /** Tries a draft anew; a run of it that goes on is stopped. Waits a moment, as most are done at once. */
    public Run start(Actor by, SavedDraft draft) {
        var cases = cases(by, draft);
        var run = run(by, draft, cases);
        synchronized (runs) {
            Optional.ofNullable(runs.put(draft.id(), run)).ifPresent(Runs::end);
        }
        var reader = Reader.present();
        coordinators.execute(() -> reader.during(() -> work(run, cases)));
        glance(run);
        return run;
    }

    /**
     * The run of a draft as it is now. If there is none, as after a change, on another machine or after a restart, or if the
     * person may now read other matters than it was tried on, it is begun.
     */
    public Run of(Actor by, SavedDraft draft) {
        var now = cases(by, draft).mark();
        return find(by, draft.id()).filter(run -> run.isOf(draft, now)).orElseGet(() -> start(by, draft));
    }

    /** The cases of a draft, to be tried anew. */
    private Cases cases(Actor by, SavedDraft draft) {
        return draft.table()
                .flatMap(id -> tables.find(by, id))
                .map(tables::cases)
                .orElseGet(() -> whatIf.history(by));
    }

    private Run run(Actor by, SavedDraft draft, Cases cases) {
        return new Run(draft, prepared(by, draft), new Progress(cases.count()), cases.mark());
    }

    private Prepared prepared(Actor by, SavedDraft draft) {
        return whatIf.prepare(by, regulations.working().id(), draft.on(), draft.changes());
    }

    /** Tries a draft once more, on what the person may read now, and hands over every changed case in its order. */
    public Result each(Actor by, SavedDraft draft, Consumer<ChangedCase> taker) {
        return whatIf.each(prepared(by, draft), cases(by, draft), taker);
    }

    private void work(Run run, Cases cases) {
        if (!run.begin()) {
            return;
        }
        try {
            run.ended(whatIf.compare(run.prepared(), cases, run.progress(), LISTED));
        } catch (Refusal refusal) {
            run.failed(refusal);
        } catch (RuntimeException problem) {
            LOG.error("A trial ended before its time", problem);
            run.failed(Refusal.conflict("what-if.run-failed"));
        }
    }

    private static void glance(Run run) {
        for (var waited = Duration.ZERO; !run.isOver() && waited.compareTo(GLANCE) < 0; waited = waited.plus(PAUSE)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The last run of a draft, if this machine still has it. */
    public Optional<Run> find(Actor by, UUID draft) {
        synchronized (runs) {
            return Optional.ofNullable(runs.get(draft))
                    .filter(run -> run.owner().equals(by.person()));
        }
    }

    /** What was counted so far is the result. */
    public void stop(Actor by, UUID draft) {
        find(by, draft).ifPresent(run -> {
            end(run);
            glance(run);
        });
    }

    /** One that still waits for its turn is over at once. */
    private static void end(Run run) {
        run.progress().stop();
        if (run.begin()) {
            run.ended(Result.NONE);
        }
    }

    public void forget(Actor by, UUID draft) {
        stop(by, draft);
        synchronized (runs) {
            runs.remove(draft);
        }
    }

    @PreDestroy
    void rest() {
        runs.values().forEach(Runs::end);
        coordinators.shutdownNow();
    }
}
