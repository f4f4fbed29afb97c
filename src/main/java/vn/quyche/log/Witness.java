package vn.quyche.log;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who signs beneath a log's checkpoint that it goes on from the last one it signed, and so sees to it that the log
 * shows the same history to all (C2SP tlog-witness, tlog-cosignature).
 */
public final class Witness {

    private final SigningKey key;

    public Witness(SigningKey key) {
        if (key.verifying().kind() != VerifyingKey.Kind.WITNESS) {
            throw new MalformedNote("not the key of a witness: " + key.verifying());
        }
        this.key = key;
    }

    /** Why a checkpoint is not signed. */
    public enum Objection {
        /** Its log did not sign it. */
        SIGNATURE,
        /** The log was longer before. */
        SHORTER,
        /** It is not the log that was seen before. */
        OTHER
    }

    /** What speaks against signing, the nodes being those of the log as it is now. */
    public Optional<Objection> objection(Optional<Checkpoint> seen, Note note, VerifyingKey log, Nodes nodes) {
        var now = Checkpoint.of(note.text());
        if (!now.origin().equals(log.name()) || !note.isSignedBy(log)) {
            return Optional.of(Objection.SIGNATURE);
        }
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var before = seen.get();
        if (before.size() > now.size()) {
            return Optional.of(Objection.SHORTER);
        }
        var goesOn = before.origin().equals(now.origin())
                && Proof.ofConsistency(before.size(), now.size(), nodes)
                        .provesConsistency(before.size(), before.root(), now.size(), now.root());
        return goesOn ? Optional.empty() : Optional.of(Objection.OTHER);
    }

    /** The same note with our line beneath. To be kept before anybody sees it. */
    public Note sign(Note note, Instant at) {
        return note.with(List.of(key.sign(note.text(), at)));
    }

    public VerifyingKey verifying() {
        return key.verifying();
    }
}
