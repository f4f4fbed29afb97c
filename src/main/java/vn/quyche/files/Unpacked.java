package vn.quyche.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.quyche.kernel.Refusal;

/**
 * How much a zip container may hold once it is unpacked. It is counted by unpacking it to nowhere, before anything reads
 * it: what a container says of its own size is not believed.
 *
 * @param mostParts how many entries it may have
 * @param mostMegabytes what they may amount to together
 * @param mostMegabytesOfPart what one of them may amount to, unless it lies in the folder of large parts
 * @param largeParts the folder of parts that are read piece by piece or not at all, so that only the sum limits them
 */
public record Unpacked(int mostParts, int mostMegabytes, int mostMegabytesOfPart, String largeParts) {

    /** A paper that is kept as it came; nothing of ours unpacks it, but its readers do. */
    static final Unpacked PAPER = new Unpacked(10_000, 1024, 1024, "");

    private static final int PIECE = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    /** Refuses a file that is no container, and one that holds more. */
    public void check(String name, Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            check(name, zip);
        } catch (IOException e) {
            throw Refusal.invalid("file", "file.damaged", name);
        }
    }

    void check(String name, ZipFile zip) throws IOException {
        var entries = Collections.list(zip.getEntries());
        if (entries.size() > mostParts) {
            throw tooMuch(name);
        }
        var left = mostMegabytes * MEGABYTE;
        for (var entry : entries) {
            var most = Math.min(left, mostOf(entry));
            var size = size(zip, entry, most);
            if (size > most) {
                throw tooMuch(name);
            }
            left -= size;
        }
    }

    private long mostOf(ZipArchiveEntry entry) {
        var isLarge = !largeParts.isEmpty() && entry.getName().startsWith(largeParts);
        return (isLarge ? mostMegabytes : mostMegabytesOfPart) * MEGABYTE;
    }

    /** Counts no further than one piece beyond the most; what is said to be more is not opened at all. */
    private static long size(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        if (entry.getSize() > most) {
            return entry.getSize();
        }
        var size = 0L;
        try (InputStream in = zip.getInputStream(entry)) {
            var piece = new byte[PIECE];
            for (var read = in.read(piece); read >= 0 && size <= most; read = in.read(piece)) {
                size += read;
            }
        }
        return size;
    }

    private Refusal tooMuch(String name) {
        return Refusal.tooLarge("file", "file.unpacks-too-large", name, mostMegabytes, mostMegabytesOfPart, mostParts);
    }
}
