package vn.quyche.whatif;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import vn.quyche.competence.Trial;
import vn.quyche.kernel.Refusal;

/**
 * Tries a change on cases, batch by batch on all cores. Batches are taken up again in their order, so the answer does not
 * depend on which core was faster; no more than a few are in memory.
 */
final class Comparison {

    private static final int AHEAD = 8;

    private final Trial trial;
    private final Cases cases;
    private final Progress progress;
    private final ExecutorService cores;
    private final int listing;
    private final Deque<Future<Batch>> running = new ArrayDeque<>();
    private final List<ChangedCase> listed = new ArrayList<>();
    private final Map<Shift, Map<YearMonth, Long>> shifts = new HashMap<>();
    private final Map<String, Long> bySubject = new TreeMap<>();
    private long tried;
    private long changed;
    private long outside;
    private long unreadable;

    /** What became of a batch. */
    private record Batch(int tried, int outside, int unreadable, List<ChangedCase> changed) {}

    /** Thrown through the source of the cases to end it. */
    private static final class Stopped extends RuntimeException {

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    Comparison(Trial trial, Cases cases, Progress progress, ExecutorService cores, int listing) {
        this.trial = trial;
        this.cases = cases;
        this.progress = progress;
        this.cores = cores;
        this.listing = listing;
    }

    Result run() {
        try {
            cases.each(this::take);
            while (!running.isEmpty()) {
                settle();
            }
        } catch (Stopped stopped) {
            running.forEach(batch -> batch.cancel(true));
        } catch (RuntimeException problem) {
            running.forEach(batch -> batch.cancel(true));
            throw problem;
        }
        return new Result(
                tried,
                changed,
                outside,
                unreadable,
                List.copyOf(listed),
                Map.copyOf(shifts),
                Map.copyOf(bySubject),
                progress.isStopped());
    }

    private void take(List<TriedCase> batch) {
        if (progress.isStopped()) {
            throw new Stopped();
        }
        running.add(cores.submit(() -> tried(batch)));
        if (running.size() > AHEAD) {
            settle();
        }
    }

    private void settle() {
        if (progress.isStopped()) {
            throw new Stopped();
        }
        var batch = awaited(running.remove());
        tried += batch.tried();
        outside += batch.outside();
        unreadable += batch.unreadable();
        changed += batch.changed().size();
        batch.changed().forEach(this::count);
        progress.went(batch.tried());
    }

    private void count(ChangedCase one) {
        if (listed.size() < listing) {
            listed.add(one);
        }
        shifts.computeIfAbsent(Shift.of(one.moved().before(), one.moved().after()), unused -> new TreeMap<>())
                .merge(YearMonth.from(one.tried().on()), 1L, Long::sum);
        bySubject.merge(one.tried().subject(), 1L, Long::sum);
    }

    private Batch tried(List<TriedCase> batch) {
        var changed = new ArrayList<ChangedCase>();
        var elsewhere = 0;
        var unread = 0;
        for (var one : batch) {
            try {
                var moved = trial.moved(one.subject(), one.on(), one.facts());
                if (!trial.covers(one.on())) {
                    elsewhere++;
                } else {
                    moved.ifPresent(both -> changed.add(new ChangedCase(one, both)));
                }
            } catch (Refusal refusal) {
                if (cases.strict()) {
                    throw new UnreadableCase(one.number(), refusal);
                }
                unread++;
            }
        }
        return new Batch(batch.size(), elsewhere, unread, changed);
    }

    private static Batch awaited(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnreadableCase unreadable) {
                throw unreadable.refusal();
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The shifts with the most cases first. */
    static Comparator<Map.Entry<Shift, Map<YearMonth, Long>>> largestFirst() {
        return Comparator.comparingLong(
                        (Map.Entry<Shift, Map<YearMonth, Long>> shift) -> -shift.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .thenComparing(shift -> shift.getKey().toString());
    }
}
