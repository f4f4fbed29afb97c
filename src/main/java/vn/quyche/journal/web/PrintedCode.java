package vn.quyche.journal.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a square that a telephone reads (QR, ISO/IEC 18004), drawn as one path.
 *
 * @param side how many modules a side has, the white margin of four around it included
 * @param path the dark modules
 */
public record PrintedCode(int side, String path) {

    private static final int MARGIN = 4;

    static PrintedCode of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
        }
        return new PrintedCode(code.size + 2 * MARGIN, path.toString());
    }
}
