package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.QuycheTest;
import vn.quyche.database.TestDatabase;
import vn.quyche.journal.Verification.Fault;
import vn.quyche.log.Note;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey.Kind;

/**
 * A superuser of the database does what can be done to the journal, with and without its key, and mends what shows.
 * Whoever kept one checkpoint sees it every time.
 */
@QuycheTest
class AttackTests {

    private static final int ATTACKS = 1200;
    private static final long SEED = 20_261_121;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment settings;

    @Autowired
    JsonMapper json;

    @Autowired
    Notary notary;

    @Autowired
    JournalKey key;

    private final Random random = new Random(SEED);

    /** What is done to the entries. */
    private enum Deed {
        CHANGE,
        DROP,
        SWAP,
        INSERT,
        CUT,
        SPOIL_NODE
    }

    /** What is done so that it does not show. */
    private enum Cover {
        NONE,
        TREE,
        SIGNED_WITH_A_KEY_OF_THEIR_OWN,
        SIGNED_WITH_THE_KEY_OF_THE_JOURNAL
    }

    @Test
    void everyAttackIsSeenByWhoeverKeptOneCheckpoint() {
        tell(60);
        var kept = notary.sign();
        tell(15);
        var size = Long.parseLong(kept.text().split("\n", -1)[1]);
        try (var intruder = new Intruder(TestDatabase.asSuperuser(settings), json, random)) {
            attack(intruder, kept, size);
        }
    }

    private void attack(Intruder intruder, Note kept, long size) {
        assertThat(intruder.undone(() -> {}, () -> found(intruder, kept)).holds())
                .isTrue();
        var seen = new TreeMap<Fault, Integer>();
        var unseen = new ArrayList<String>();
        var attacks = attacks();
        for (var i = 0; i < ATTACKS; i++) {
            var attack = attacks.get(i % attacks.size());
            var what = new StringBuilder(i + ": " + attack);
            var verification = intruder.undone(
                    () -> {
                        does(intruder, attack.deed, size, attack.cover == Cover.NONE && random.nextBoolean(), what);
                        covers(intruder, attack.cover);
                    },
                    () -> found(intruder, kept));
            seen.merge(verification.fault(), 1, Integer::sum);
            if (verification.holds()) {
                unseen.add(what.toString());
            }
        }
        assertThat(unseen).isEmpty();
        assertThat(seen.keySet())
                .as("what was found: %s", seen)
                .contains(Fault.ENTRY, Fault.ORDER, Fault.TREE, Fault.KEPT, Fault.SHORTER);
        assertThat(intruder.undone(() -> {}, () -> found(intruder, kept)).holds())
                .as("all was undone")
                .isTrue();
    }

    /** Whoever covers a spoilt node mends it; then nothing was done. */
    private static List<Attack> attacks() {
        return Arrays.stream(Deed.values())
                .flatMap(deed -> Arrays.stream(Cover.values()).map(cover -> new Attack(deed, cover)))
                .filter(attack -> attack.deed != Deed.SPOIL_NODE || attack.cover == Cover.NONE)
                .toList();
    }

    private void does(Intruder intruder, Deed deed, long size, boolean carelessly, StringBuilder what) {
        var place = 1 + random.nextLong(size);
        what.append(" at ").append(place);
        switch (deed) {
            case CHANGE -> {
                var column =
                        intruder.columns().get(random.nextInt(intruder.columns().size()));
                what.append(" of ").append(column.name());
                intruder.change(place, column);
            }
            case DROP -> intruder.drop(place, !carelessly);
            case SWAP -> intruder.swap(place, place == 1 ? 2 : 1 + random.nextLong(place - 1));
            case INSERT -> intruder.insert(place);
            case CUT -> intruder.cut(place - 1);
            case SPOIL_NODE -> intruder.spoilNode(size);
        }
    }

    private void covers(Intruder intruder, Cover cover) {
        if (cover != Cover.NONE) {
            intruder.mendTree();
        }
        if (cover == Cover.SIGNED_WITH_A_KEY_OF_THEIR_OWN) {
            intruder.signAnew(SigningKey.generate(key.verifying().name(), Kind.LOG));
        }
        if (cover == Cover.SIGNED_WITH_THE_KEY_OF_THE_JOURNAL) {
            intruder.signAnew(key.signing());
        }
    }

    private Verification found(Intruder intruder, Note kept) {
        var notes = new ArrayList<>(
                intruder.checkpoints.all().stream().map(Note::of).toList());
        notes.add(kept);
        return new WholeCheck(intruder.entries, intruder.tree, key.trusted()).against(notes);
    }

    private void tell(int count) {
        for (var i = 0; i < count; i++) {
            transaction.executeWithoutResult(status -> facts.publishEvent(Happened.once()));
        }
    }

    private record Attack(Deed deed, Cover cover) {}
}
