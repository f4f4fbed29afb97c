package vn.quyche.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import vn.quyche.kernel.Refusal;

/** A plain text in Unicode. Old Vietnamese encodings cannot be told apart with certainty, so they are refused. */
final class TextFile {

    private static final int MARK = 0xfeff;

    private TextFile() {}

    static List<Block> blocks(String name, byte[] bytes) {
        return Paragraphs.ofLines(lines(name, bytes));
    }

    private static List<String> lines(String name, byte[] bytes) {
        var text = Normalizer.normalize(decoded(name, bytes, charset(bytes)), Normalizer.Form.NFC);
        Intake.refuseTooLong(name, text.length());
        var lines = text.replace('\f', '\n').lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).indexOf('\0') >= 0) {
                throw Refusal.invalid("file", "intake.no-text", name, i + 1);
            }
        }
        return lines;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length > 1 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static String decoded(String name, byte[] bytes, Charset charset) {
        var text = CharBuffer.allocate(bytes.length + 1);
        var rest = ByteBuffer.wrap(bytes);
        var result = charset.newDecoder().decode(rest, text, true);
        if (result.isError()) {
            throw Refusal.invalid("file", "intake.not-unicode", name, lineAt(bytes, rest.position()));
        }
        var decoded = text.flip().toString();
        return !decoded.isEmpty() && decoded.charAt(0) == MARK ? decoded.substring(1) : decoded;
    }

    private static int lineAt(byte[] bytes, int position) {
        var line = 1;
        for (var i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
