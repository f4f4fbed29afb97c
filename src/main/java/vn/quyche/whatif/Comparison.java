package vn.quyche.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.quyche.competence.Trial;
import vn.quyche.kernel.Refusal;

/** Tries a change on cases, batch by batch on all cores. */
final class Comparison {

    private final Trial trial;
    private final Cases cases;
    private final Progress progress;
    private final Cores cores;
    private final int listing;
    private final Consumer<ChangedCase> taker;
    private final Tally tally = new Tally();
    private long listed;
    private long tried;
    private long changed;
    private long outside;
    private long unreadable;

    /** What became of a batch; of its changed cases as many as may be listed. */
    private record Batch(int tried, int changed, int outside, int unreadable, List<ChangedCase> first, Tally tally) {}

    /** Thrown through the source of the cases to end it. */
    private static final class Stopped extends RuntimeException {

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /**
     * @param listing how many of the changed cases are handed over at most, the first ones
     * @param taker to whom, in their order
     */
    Comparison(Trial trial, Cases cases, Progress progress, Cores cores, int listing, Consumer<ChangedCase> taker) {
        this.trial = trial;
        this.cases = cases;
        this.progress = progress;
        this.cores = cores;
        this.listing = listing;
        this.taker = taker;
    }

    /** What was counted; the changed cases are not listed in it. */
    Result run() {
        try (var batches = cores.pipeline(this::settle)) {
            cases.each(batch -> {
                goOn();
                batches.give(() -> tried(batch));
            });
            batches.finish();
        } catch (Stopped | CancellationException ended) {
            // what was counted until then is the result
        }
        return new Result(
                tried,
                changed,
                tally.open(),
                outside,
                unreadable,
                List.of(),
                tally.shifts(),
                tally.bySubject(),
                progress.isStopped());
    }

    private void goOn() {
        if (progress.isStopped()) {
            throw new Stopped();
        }
    }

    private void settle(Batch batch) {
        goOn();
        tried += batch.tried();
        changed += batch.changed();
        outside += batch.outside();
        unreadable += batch.unreadable();
        tally.add(batch.tally());
        for (var one : batch.first()) {
            if (listed < listing) {
                listed++;
                taker.accept(one);
            }
        }
        progress.went(batch.tried());
    }

    private Batch tried(Supplier<List<TriedCase>> batch) {
        var counted = new Tally();
        var first = new ArrayList<ChangedCase>();
        var moves = 0;
        var elsewhere = 0;
        var unread = 0;
        var given = batch.get();
        for (var one : given) {
            try {
                var moved = trial.moved(one.subject(), one.on(), one.facts());
                elsewhere += trial.covers(one.on()) ? 0 : 1;
                if (moved.isPresent()) {
                    var both = new ChangedCase(one, moved.get());
                    counted.add(both);
                    moves++;
                    if (first.size() < listing) {
                        first.add(both);
                    }
                }
            } catch (Refusal refusal) {
                if (cases.strict()) {
                    throw Cases.refused(one.number(), refusal);
                }
                unread++;
            }
        }
        return new Batch(given.size(), moves, elsewhere, unread, first, counted);
    }
}
