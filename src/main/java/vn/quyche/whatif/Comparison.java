package vn.quyche.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
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
    private final List<ChangedCase> listed = new ArrayList<>();
    private final Tally tally = new Tally();
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

    Comparison(Trial trial, Cases cases, Progress progress, Cores cores, int listing) {
        this.trial = trial;
        this.cases = cases;
        this.progress = progress;
        this.cores = cores;
        this.listing = listing;
    }

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
                List.copyOf(listed),
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
        listed.addAll(batch.first().subList(0, Math.min(batch.first().size(), listing - listed.size())));
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
