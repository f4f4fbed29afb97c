package vn.quyche.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Looks through a PDF for the mark of a lock, which stands in clear even where all else is hidden. */
final class PdfLook implements Closeable {

    private static final Pattern LOCK = Pattern.compile("/Encrypt\\s+\\d+\\s+\\d+\\s+R|/Encrypt\\s*<<");
    private static final int PIECE = 256 * 1024;
    private static final int OVERLAP = 64;

    private final InputStream content;

    PdfLook(InputStream content) {
        this.content = content;
    }

    boolean isLocked() throws IOException {
        var kept = "";
        while (true) {
            var piece = content.readNBytes(PIECE);
            if (piece.length == 0) {
                return false;
            }
            var text = kept + new String(piece, StandardCharsets.ISO_8859_1);
            if (LOCK.matcher(text).find()) {
                return true;
            }
            kept = text.substring(Math.max(0, text.length() - OVERLAP));
        }
    }

    @Override
    public void close() {
        // the spool stays open
    }
}
