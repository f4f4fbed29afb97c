package vn.quyche.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.quyche.journal.Verification.Fault;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.Frontier;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Node;
import vn.quyche.log.Note;
import vn.quyche.log.VerifyingKey;

/**
 * Reads the whole journal, hashes what each entry says, and compares: with the tree as it is kept, which finds where
 * something was changed; and with checkpoints kept elsewhere, which finds that all was made anew.
 */
final class WholeCheck {

    private static final int AT_ONCE = 2000;

    private final Entries entries;
    private final Tree tree;
    private final Collection<VerifyingKey> keys;
    private final Collection<VerifyingKey> witnesses;
    private final Frontier frontier = Frontier.empty();
    private final List<Node> made = new ArrayList<>();
    private final TreeMap<Long, List<Checkpoint>> kept = new TreeMap<>();
    private Optional<Found> within = Optional.empty();
    private Optional<Found> against = Optional.empty();

    WholeCheck(Entries entries, Tree tree, Collection<VerifyingKey> keys) {
        this(entries, tree, keys, List.of());
    }

    WholeCheck(Entries entries, Tree tree, Collection<VerifyingKey> keys, Collection<VerifyingKey> witnesses) {
        this.entries = entries;
        this.tree = tree;
        this.keys = keys;
        this.witnesses = witnesses;
    }

    Verification against(Collection<Note> notes) {
        notes.forEach(this::keep);
        compareWithKept();
        for (var read = -1L; read < frontier.size() && within.isEmpty(); ) {
            read = frontier.size();
            entries.forEach(read + 1, AT_ONCE, this::take);
            compareWithTree();
        }
        if (within.isEmpty() && tree.count() != 2 * frontier.size() - Long.bitCount(frontier.size())) {
            within = Optional.of(new Found(Fault.TREE, frontier.size() + 1));
        }
        var found = within.or(() -> against).or(this::shorter).orElse(new Found(Fault.NONE, 0));
        return new Verification(frontier.size(), frontier.root().base64(), notes.size(), found.fault, found.place);
    }

    private void keep(Note note) {
        try {
            var checkpoint = Checkpoint.of(note.text());
            kept.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(checkpoint);
            var genuine = keys.stream().anyMatch(key -> key.name().equals(checkpoint.origin()) && note.isSignedBy(key));
            if (!genuine || witnesses.stream().anyMatch(witness -> isForged(witness, note))) {
                against = against.or(() -> Optional.of(new Found(Fault.SIGNATURE, checkpoint.size())));
            }
        } catch (MalformedNote none) {
            against = against.or(() -> Optional.of(new Found(Fault.SIGNATURE, 0)));
        }
    }

    /** Nobody may write beneath a checkpoint in the name of a witness. */
    private static boolean isForged(VerifyingKey witness, Note note) {
        return note.signatures().stream().anyMatch(line -> line.name().equals(witness.name()))
                && !note.isSignedBy(witness);
    }

    private void take(Leaf leaf) {
        if (within.isPresent()) {
            return;
        }
        if (leaf.entry().seq() != frontier.size() + 1) {
            within = Optional.of(new Found(Fault.ORDER, frontier.size() + 1));
            return;
        }
        frontier.add(leaf.hash(), made::add);
        compareWithKept();
    }

    private void compareWithKept() {
        for (var checkpoint : kept.getOrDefault(frontier.size(), List.of())) {
            if (!checkpoint.root().equals(frontier.root())) {
                against = against.or(() -> Optional.of(new Found(Fault.KEPT, checkpoint.size())));
            }
        }
    }

    private void compareWithTree() {
        var there = tree.at(made.stream().map(Node::place).toList());
        for (var node : made) {
            if (!node.hash().equals(there.get(node.place()))) {
                var place = (node.index() + 1) << node.level();
                found(new Found(node.level() == 0 ? Fault.ENTRY : Fault.TREE, place));
            }
        }
        made.clear();
    }

    /** The first place counts. */
    private void found(Found other) {
        if (within.isEmpty() || within.get().place > other.place) {
            within = Optional.of(other);
        }
    }

    private Optional<Found> shorter() {
        return kept.tailMap(frontier.size(), false).keySet().stream()
                .findFirst()
                .map(size -> new Found(Fault.SHORTER, size));
    }

    private record Found(Fault fault, long place) {}
}
