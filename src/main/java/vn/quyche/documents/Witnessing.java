package vn.quyche.documents;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import vn.quyche.journal.JournalLog;

/**
 * What a paper that people sign carries of the journal: its signed checkpoint at the time of printing, as text and as a
 * square that a telephone reads. Whoever keeps the paper can show later that the journal was not rewritten.
 */
@Component
class Witnessing {

    private static final String HEAD = "Mốc của nhật ký khi in:";
    private static final int MARGIN = 4;
    private static final int PIXELS = 6;

    private final JournalLog log;

    Witnessing(JournalLog log) {
        this.log = log;
    }

    Mark mark() {
        var checkpoint = log.toBePrinted();
        return new Mark(HEAD, checkpoint, png(checkpoint));
    }

    private static byte[] png(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = (code.size + 2 * MARGIN) * PIXELS;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                var isDark = code.getModule(x / PIXELS - MARGIN, y / PIXELS - MARGIN);
                image.getRaster().setSample(x, y, 0, isDark ? 0 : 255);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * What is printed at the foot.
     *
     * @param head the line above it
     * @param text the signed checkpoint, word for word
     * @param png the same as a square, a PNG
     */
    record Mark(String head, String text, byte[] png) {

        /** The lines of the checkpoint. */
        List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
