package vn.quyche.files;

import java.text.Normalizer;
import vn.quyche.kernel.Refusal;

/** Names of files as they may be kept: no folder, no sign that cannot be seen, not longer than a file system takes. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String safe(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).replaceAll("\\p{C}", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        var dot = name.lastIndexOf('.');
        if (name.isEmpty() || dot < 1 || dot == name.length() - 1) {
            throw Refusal.invalid("file", "file.name-without-ending", name.isEmpty() ? "?" : name);
        }
        var ending = name.substring(dot);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, Math.max(1, LONGEST - ending.length())).strip() + ending;
    }
}
