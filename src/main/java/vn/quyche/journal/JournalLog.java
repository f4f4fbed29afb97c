package vn.quyche.journal;

import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.log.Note;
import vn.quyche.log.Tile;

/** The journal as witnesses and tools see it: how far it has come, its hashes, and for the Office its leaves. */
@Component
public class JournalLog {

    private final Entries entries;
    private final Tree tree;
    private final Notary notary;
    private final JournalKey key;

    JournalLog(Entries entries, Tree tree, Notary notary, JournalKey key) {
        this.entries = entries;
        this.tree = tree;
        this.notary = notary;
        this.key = key;
    }

    /** How far it has come, signed. */
    public Note checkpoint(Actor actor) {
        actor.mustHave(Right.READ_JOURNAL);
        return notary.sign();
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
        if (entries.count() > 0) {
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
        entries.forEach(tile.first() + 1, tile.width(), leaf -> leaves.add(leaf.bytes()));
        return Tile.bundle(leaves);
    }
}
