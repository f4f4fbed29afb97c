package vn.quyche.matters;

import java.text.Normalizer;
import vn.quyche.kernel.Refusal;

/** Text as records keep it: composed letters, no blanks around it. */
final class Prose {

    static final int LONGEST_TITLE = 300;
    static final int LONGEST_TEXT = 5000;

    private Prose() {}

    static String tidy(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** Refuses what no reader would read to its end. */
    static void refuseIfTooLong(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.invalid(field, "matter.text-too-long", longest, text.length());
        }
    }
}
