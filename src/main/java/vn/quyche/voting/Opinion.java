package vn.quyche.voting;

import java.text.Normalizer;
import vn.quyche.kernel.Refusal;

/** The words a voter may add to a vote. */
public final class Opinion {

    static final int LONGEST = 2000;

    private Opinion() {}

    /** The words as the record keeps them; refuses more than one reads aloud in a meeting. */
    public static String of(String typed) {
        var words = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (words.length() > LONGEST) {
            throw Refusal.invalid("opinion", "ballot.opinion-too-long", LONGEST, words.length());
        }
        return words;
    }
}
