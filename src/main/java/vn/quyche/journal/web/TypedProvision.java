package vn.quyche.journal.web;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.quyche.kernel.Refusal;

/** A provision as people type it, "Điều 25 khoản 3", or as addresses name it, {@code art_25__para_3}. */
final class TypedProvision {

    private static final Pattern NAMED = Pattern.compile("art_\\d+(__[a-z]+(_[0-9a-z]+)?)*");
    private static final Pattern SAID =
            Pattern.compile("(?:điều|dieu|article)\\s*(\\d+)(?:\\s*,?\\s*(?:khoản|khoan|clause|paragraph)\\s*(\\d+))?");

    private TypedProvision() {}

    static String eId(String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        if (NAMED.matcher(words).matches()) {
            return words;
        }
        var said = SAID.matcher(words);
        if (!said.matches()) {
            throw Refusal.invalid("provision", "journal.provision", typed);
        }
        return "art_" + said.group(1) + (said.group(2) == null ? "" : "__para_" + said.group(2));
    }
}
