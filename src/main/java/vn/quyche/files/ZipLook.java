package vn.quyche.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import vn.quyche.kernel.Refusal;

/** Looks into a zip container: which office format it is, and whether it carries a macro, a program, a lock or too much. */
final class ZipLook {

    private static final String TYPES = "[Content_Types].xml";
    private static final int LONGEST_TYPES = 1024 * 1024;
    private static final Pattern MACRO =
            Pattern.compile("(^|/)(vbaproject\\.bin|vbadata\\.xml)$|(^|/)(activex|macrosheets)/");
    private static final Pattern PROGRAM =
            Pattern.compile("\\.(exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|msi|jar|sh|lnk|html?|svg)$");

    private final String name;
    private final Spool spool;

    private final Unpacked most;

    ZipLook(String name, Spool spool, Unpacked most) {
        this.name = name;
        this.spool = spool;
        this.most = most;
    }

    Optional<FileKind> kind() throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new KeptOpen(spool.channel()))
                .get()) {
            var entries = Collections.list(zip.getEntries());
            refuseUnsafe(entries);
            most.check(name, zip);
            var types = types(zip);
            if (types.contains("macroenabled")) {
                throw Refusal.invalid("file", "file.macro", name);
            }
            return office(zip, types);
        } catch (IOException e) {
            throw Refusal.invalid("file", "file.damaged", name);
        }
    }

    private void refuseUnsafe(List<ZipArchiveEntry> entries) {
        for (var entry : entries) {
            var path = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
            if (MACRO.matcher(path).find()) {
                throw Refusal.invalid("file", "file.macro", name);
            }
            if (PROGRAM.matcher(path).find()) {
                throw Refusal.invalid("file", "file.unsafe", name);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Refusal.invalid("file", "file.locked", name);
            }
        }
    }

    private static String types(ZipFile zip) throws IOException {
        var entry = zip.getEntry(TYPES);
        if (entry == null) {
            return "";
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_TYPES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }

    private static Optional<FileKind> office(ZipFile zip, String types) {
        if (types.contains("wordprocessingml.document.main+xml") && has(zip, "word/document.xml")) {
            return Optional.of(FileKind.DOCX);
        }
        if (types.contains("spreadsheetml.sheet.main+xml") && has(zip, "xl/workbook.xml")) {
            return Optional.of(FileKind.XLSX);
        }
        if (types.contains("presentationml.presentation.main+xml") && has(zip, "ppt/presentation.xml")) {
            return Optional.of(FileKind.PPTX);
        }
        return Optional.empty();
    }

    private static boolean has(ZipFile zip, String entry) {
        return zip.getEntry(entry) != null;
    }
}
