package vn.quyche.journal;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Note;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey;

/**
 * Puts another key in the place of the one the journal is signed with. The old one signs the new one over, in an entry of
 * the journal, and the first checkpoint after it, together with the new one; then its secret half is gone.
 */
@Component
class KeyRotation {

    private final JournalKey key;
    private final Keys keys;
    private final Tree tree;
    private final Notary notary;
    private final Checkpoints checkpoints;
    private final ApplicationEventPublisher facts;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    KeyRotation(
            JournalKey key,
            Keys keys,
            Tree tree,
            Notary notary,
            Checkpoints checkpoints,
            ApplicationEventPublisher facts,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.key = key;
        this.keys = keys;
        this.tree = tree;
        this.notary = notary;
        this.checkpoints = checkpoints;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Answers the first checkpoint that both have signed. The new key is on the disk before the database knows of it, and
     * takes its place after: a start in between finds it.
     */
    Note rotate() {
        var before = key.signing();
        var after = SigningKey.generate(before.verifying().name(), VerifyingKey.Kind.LOG);
        key.prepare(after);
        transaction.executeWithoutResult(status -> {
            tree.lock();
            key.mustBePresent();
            keys.add(after.verifying(), tree.size(), clock.instant());
            facts.publishEvent(new KeyRotated(
                    particulars(before.verifying()),
                    before.verifying().toString(),
                    after.verifying().toString(),
                    Handover.of(before, after).toString()));
        });
        key.takePrepared();
        var signed = notary.sign();
        var both = signed.with(List.of(before.sign(signed.text(), Instant.EPOCH)));
        checkpoints.keep(both, Checkpoint.of(both.text()).size(), clock.instant());
        return both;
    }

    private Fact.Particulars particulars(VerifyingKey before) {
        return new Fact.Particulars(
                clock.instant(),
                Actor.system(),
                OrganId.COMMITTEE_OFFICE,
                new RecordRef("journal", before.name(), before.name()),
                Audience.of(OrganId.COMMITTEE_OFFICE, OrganId.STANDING_GROUP),
                List.of());
    }
}
