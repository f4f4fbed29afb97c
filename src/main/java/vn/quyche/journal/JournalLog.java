package vn.quyche.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;
import vn.quyche.log.Tile;

/** The journal as witnesses and tools see it: how far it has come, its hashes, and for the Office its leaves. */
@Component
public class JournalLog {

    private final Entries entries;
    private final Tree tree;
    private final Notary notary;
    private final JournalKey key;
    private final Guard guard;
    private final Checkpoints checkpoints;
    private final Kept kept;
    private final Witnesses witnesses;
    private final BusinessClock clock;

    JournalLog(
            Entries entries,
            Tree tree,
            Notary notary,
            JournalKey key,
            Guard guard,
            Checkpoints checkpoints,
            Kept kept,
            Witnesses witnesses,
            BusinessClock clock) {
        this.entries = entries;
        this.tree = tree;
        this.notary = notary;
        this.key = key;
        this.guard = guard;
        this.checkpoints = checkpoints;
        this.kept = kept;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /** How far it has come, signed. */
    public Note checkpoint(Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return notary.sign();
    }

    /** The same for a paper that goes out: it tells a size and a hash, so whoever may print may print it. */
    public String toBePrinted() {
        return notary.sign().toString();
    }

    /** How it stands. */
    public JournalState state(Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return new JournalState(
                checkpoints.findings(1).stream().findFirst(),
                notary.last().map(note -> Checkpoint.of(note.text()).size()),
                key.verifying().toString(),
                !checkpoints.canBeChanged(),
                witnesses.known().isEmpty() ? List.of() : witnesses.of(everythingKept()));
    }

    private List<Note> everythingKept() {
        var all = new ArrayList<>(kept.all());
        kept.elsewhere().ifPresent(all::addAll);
        return all;
    }

    /** Reads all of it and checks it against everything kept, and against the checkpoint somebody brings. */
    public Verification verify(Optional<String> brought, Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        var found = guard.check(brought.map(JournalLog::note).stream().toList());
        checkpoints.remember(found, clock.instant(), actor.account());
        return found;
    }

    /** As it was printed or sent; browsers end lines in their own way. */
    private static Note note(String typed) {
        try {
            return Note.of(typed.replace("\r", "").strip() + "\n");
        } catch (MalformedNote none) {
            throw Refusal.invalid("checkpoint", "journal.not-a-checkpoint");
        }
    }

    /** A piece of the tree, or of the leaves under it; refused when there is none yet. */
    @Transactional(readOnly = true)
    public byte[] tile(Optional<Tile> asked, Actor actor) {
        actor.mustHave(asked.filter(Tile::isOfEntries).isPresent() ? Right.EXPORT_JOURNAL : Right.READ_JOURNAL);
        var size = tree.size();
        var tile = asked.filter(there -> there.isIn(size))
                .orElseThrow(() -> Refusal.notFound("journal.no-tile", Optional.empty()));
        return bytes(tile);
    }

    /** After the demonstration was emptied: forgets what was signed of it. Nothing is forgotten while there is an entry. */
    public void beginAnew() {
        if (Reader.system().during(() -> entries.count()) > 0) {
            throw new IllegalStateException("the journal is not empty");
        }
        notary.forget();
        key.enterAgain();
    }

    byte[] bytes(Tile tile) {
        if (!tile.isOfEntries()) {
            return tile.bytes(tree);
        }
        var leaves = new ArrayList<byte[]>();
        Reader.system().during(() -> entries.forEach(tile.first() + 1, tile.width(), leaf -> leaves.add(leaf.bytes())));
        return Tile.bundle(leaves);
    }
}
