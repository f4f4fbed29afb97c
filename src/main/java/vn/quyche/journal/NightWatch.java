package vn.quyche.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.log.Checkpoint;

/**
 * Signs what was added soon after it was, and once a night checks the whole journal and puts a checkpoint where they are
 * kept. An office that is switched off at night does it in the morning; of several instances one does.
 */
@Component
class NightWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(2);
    private static final String NIGHTLY = "system";

    private final Tree tree;
    private final Notary notary;
    private final Guard guard;
    private final Kept kept;
    private final Checkpoints checkpoints;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private long signed = -1;
    private boolean warned;

    NightWatch(
            Tree tree,
            Notary notary,
            Guard guard,
            Kept kept,
            Checkpoints checkpoints,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.tree = tree;
        this.notary = notary;
        this.guard = guard;
        this.kept = kept;
        this.checkpoints = checkpoints;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What is signed can no longer be cut off unseen, so it is signed soon. */
    @Scheduled(fixedDelayString = "${quyche.journal.sign-every:PT5S}", initialDelayString = "PT5S")
    void sign() {
        try {
            var size = tree.size();
            if (size != signed) {
                notary.sign();
                signed = size;
                warned = false;
            }
        } catch (Refusal | DataAccessException | UncheckedIOException problem) {
            if (!warned) {
                LOG.error("The journal cannot be signed: {}", problem.toString());
                warned = true;
            }
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void round() {
        var night = VietnamTime.startOf(VietnamTime.today(clock)).plus(AFTER_MIDNIGHT);
        if (clock.instant().isBefore(night)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (tree.tryLockForRound() && !checkpoints.wasCheckedSince(night, NIGHTLY)) {
                check();
            }
        });
    }

    /** Checks, remembers what was found, and keeps where the journal stands now. */
    void check() {
        var found = guard.check(List.of());
        checkpoints.remember(found, clock.instant(), NIGHTLY);
        if (found.holds()) {
            LOG.info("The journal of {} entries was checked and is whole", found.entries());
        } else {
            LOG.error("The journal is not whole: {} at {}", found.fault(), found.place());
        }
        try {
            var note = notary.sign();
            checkpoints.keep(note, Checkpoint.of(note.text()).size(), clock.instant());
            kept.put(note);
        } catch (Refusal | IOException problem) {
            LOG.error("No checkpoint could be kept: {}", problem.toString());
        }
    }
}
