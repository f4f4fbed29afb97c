package vn.quyche.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.quyche.files.FileKind;
import vn.quyche.files.Files;
import vn.quyche.files.Unpacked;
import vn.quyche.kernel.Refusal;

/** Reads a regulation as offices write it, and keeps nothing of it. */
@Component
public class Intake {

    /** No regulation is nearly as large. */
    static final int LARGEST_MEGABYTES = 10;

    static final int MOST_CHARACTERS = 500_000;

    /** Word files are read into memory as a whole, their pictures aside. */
    static final Unpacked UNPACKED = new Unpacked(2_000, 64, 24, "word/media/");

    private static final int MEGABYTE = 1024 * 1024;

    private final Files files;

    Intake(Files files) {
        this.files = files;
    }

    /** What stands in a file that ends in {@code .txt}, {@code .md} or {@code .docx}. */
    public Analysis analyse(String name, InputStream content) {
        var ending = ending(name);
        var bytes = bytes(name, content);
        var blocks = ending.equals("docx") ? word(name, bytes) : TextFile.blocks(name, bytes);
        if (blocks.isEmpty()) {
            throw Refusal.invalid("file", "file.empty", name);
        }
        refuseTooLong(
                name, blocks.stream().mapToLong(block -> block.text().length()).sum());
        return read(blocks);
    }

    static void refuseTooLong(String name, long characters) {
        if (characters > MOST_CHARACTERS) {
            throw Refusal.tooLarge("file", "intake.too-long", name, MOST_CHARACTERS);
        }
    }

    static Analysis read(List<Block> blocks) {
        var start = start(blocks);
        var outline = new Outline(blocks.subList(start, blocks.size()));
        var head = blocks.stream()
                .takeWhile(block -> Marker.of(block.text()).kind() != Marker.Kind.ARTICLE)
                .toList();
        var letterhead = Letterhead.of(head);
        var title = start == 0
                ? letterhead.title()
                : Letterhead.of(blocks.subList(start, blocks.size())).title();
        var passages = outline.passages();
        return new Analysis(
                title,
                letterhead.number(),
                letterhead.date(),
                outline.chapters(),
                outline.articles(),
                passages,
                outline.oddities(),
                passages.stream()
                        .filter(passage -> !passage.eId().endsWith("__subpara_1"))
                        .flatMap(passage -> Quantities.of(passage.eId(), passage.text()).stream())
                        .toList());
    }

    /** A regulation may come behind the decision that issues it, and then begins with its own title. */
    private static int start(List<Block> blocks) {
        var next = "";
        var candidate = 0;
        for (var i = blocks.size() - 1; i >= 0; i--) {
            var marker = Marker.of(blocks.get(i).text());
            if (marker.kind() == Marker.Kind.ARTICLE) {
                if (candidate > 0) {
                    return candidate;
                }
                next = marker.number();
            } else if (candidate == 0 && next.equals("1") && Letterhead.isTitle(blocks.get(i))) {
                candidate = i;
            }
        }
        return 0;
    }

    private List<Block> word(String name, byte[] bytes) {
        files.inspect(name, new ByteArrayInputStream(bytes), Set.of(FileKind.DOCX), UNPACKED);
        return WordFile.blocks(name, bytes);
    }

    private static String ending(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return List.of("txt", "md", "docx").stream()
                .filter(ending -> lower.endsWith("." + ending))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("file", "intake.kind-not-taken", name.isBlank() ? "?" : name));
    }

    private static byte[] bytes(String name, InputStream content) {
        try {
            var bytes = content.readNBytes(LARGEST_MEGABYTES * MEGABYTE + 1);
            if (bytes.length > LARGEST_MEGABYTES * MEGABYTE) {
                throw Refusal.tooLarge("file", "intake.too-large", name, LARGEST_MEGABYTES);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
