package vn.quyche.journal;

import java.time.Instant;
import java.util.List;
import vn.quyche.log.Note;
import vn.quyche.log.SigningKey;
import vn.quyche.log.VerifyingKey;

/** One key of a log gives over to another: a note that names both and that both have signed (C2SP signed-note). */
final class Handover {

    private static final String PURPOSE = "quyche.vn/key-handover/v1";

    private Handover() {}

    static Note of(SigningKey before, SigningKey after) {
        var text = text(before.verifying(), after.verifying());
        return new Note(text, List.of(before.sign(text, Instant.EPOCH), after.sign(text, Instant.EPOCH)));
    }

    /** Whether it is one from that key to that other, which both have signed. */
    static boolean leads(Note note, VerifyingKey before, VerifyingKey after) {
        return note.text().equals(text(before, after)) && note.isSignedBy(before) && note.isSignedBy(after);
    }

    private static String text(VerifyingKey before, VerifyingKey after) {
        return before.name() + "\n" + PURPOSE + "\n" + before + "\n" + after + "\n";
    }
}
