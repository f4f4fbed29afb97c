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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
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

    /** Tries a draft; a run of it that goes on is stopped. Waits a moment, as most are done at once. */
    public Run start(Actor by, SavedDraft draft) {
        var prepared = whatIf.prepare(by, regulations.working().id(), draft.on(), draft.changes());
        var cases = draft.table()
                .flatMap(id -> tables.find(by, id))
                .map(tables::cases)
                .orElseGet(() -> whatIf.history(by));
        var run = new Run(draft, prepared, new Progress(cases.count()));
        synchronized (runs) {
            Optional.ofNullable(runs.put(draft.id(), run))
                    .ifPresent(old -> old.progress().stop());
        }
        coordinators.execute(() -> work(run, cases));
        glance(run);
        return run;
    }

    private void work(Run run, Cases cases) {
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
            run.progress().stop();
            glance(run);
        });
    }

    public void forget(Actor by, UUID draft) {
        stop(by, draft);
        synchronized (runs) {
            runs.remove(draft);
        }
    }

    @PreDestroy
    void rest() {
        runs.values().forEach(run -> run.progress().stop());
        coordinators.shutdownNow();
    }
}
