package vn.quyche.journal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;
import vn.quyche.log.VerifyingKey;
import vn.quyche.web.StartRefused;

/** Those whose word counts: the public keys of the witnesses in {@code quyche.journal.witnesses}. */
@Component
class Witnesses {

    private final List<VerifyingKey> known;

    Witnesses(Environment settings) {
        this.known = Arrays.stream(
                        settings.getProperty("quyche.journal.witnesses", "").split("[\\s,]+"))
                .filter(key -> !key.isBlank())
                .map(Witnesses::key)
                .toList();
    }

    private static VerifyingKey key(String written) {
        try {
            var key = VerifyingKey.of(written);
            if (key.kind() == VerifyingKey.Kind.WITNESS) {
                return key;
            }
            throw new StartRefused("journal", "witness-key", written);
        } catch (MalformedNote none) {
            throw new StartRefused("journal", "witness-key", written);
        }
    }

    List<VerifyingKey> known() {
        return known;
    }

    /** Up to where each has signed, among the checkpoints that are kept. */
    List<Witnessed> of(Collection<Note> kept) {
        return known.stream()
                .map(witness -> new Witnessed(
                        witness.name(),
                        kept.stream()
                                .filter(note -> note.isSignedBy(witness))
                                .mapToLong(note -> Checkpoint.of(note.text()).size())
                                .max()
                                .orElse(0)))
                .toList();
    }
}
