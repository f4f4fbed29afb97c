package vn.quyche.files;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.Tika;
import vn.quyche.kernel.Refusal;

/** Looks into an upload and says what it is, or why it cannot be taken. The name is believed last. */
final class Inspection {

    private static final Tika TIKA = new Tika();
    private static final int START = 64 * 1024;
    private static final Set<String> MARKUP = Set.of("text/html", "application/xhtml+xml", "image/svg+xml");
    private static final Set<String> OLE = Set.of("application/x-tika-msoffice", "application/x-ole-storage");

    private final String name;
    private final Spool spool;

    private final Unpacked most;

    Inspection(String name, Spool spool) {
        this(name, spool, Unpacked.PAPER);
    }

    Inspection(String name, Spool spool, Unpacked most) {
        this.name = name;
        this.spool = spool;
        this.most = most;
    }

    FileKind kind(Set<FileKind> allowed) throws IOException {
        if (spool.size() == 0) {
            throw Refusal.invalid("file", "file.empty", name);
        }
        var kind = byContent();
        if (kind.isEmpty() || !allowed.contains(kind.get())) {
            throw Refusal.invalid("file", "file.kind-not-taken", name);
        }
        if (!kind.get().suits(name)) {
            throw Refusal.invalid("file", "file.name-and-content-differ", name, kind.get());
        }
        return kind.get();
    }

    private Optional<FileKind> byContent() throws IOException {
        var start = spool.start(START);
        if (isContainer(start)) {
            return new ZipLook(name, spool, most).kind();
        }
        var type = TIKA.detect(start);
        if (OLE.contains(type)) {
            refuseLockedOffice();
        }
        if (canRun(type)) {
            throw Refusal.invalid("file", "file.unsafe", name);
        }
        return switch (type) {
            case "application/pdf" -> pdf();
            case "image/png" -> Optional.of(FileKind.PNG);
            case "image/jpeg" -> Optional.of(FileKind.JPEG);
            default -> Optional.empty();
        };
    }

    private Optional<FileKind> pdf() throws IOException {
        try (var look = new PdfLook(spool.stream())) {
            if (look.isLocked()) {
                throw Refusal.invalid("file", "file.locked", name);
            }
        }
        return Optional.of(FileKind.PDF);
    }

    /** A DOCX or XLSX with a password is an old container around a locked package. */
    private void refuseLockedOffice() throws IOException {
        var locked = false;
        try (var container = new POIFSFileSystem(spool.stream())) {
            locked = container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException e) {
            throw Refusal.invalid("file", "file.damaged", name);
        }
        if (locked) {
            throw Refusal.invalid("file", "file.locked", name);
        }
    }

    private static boolean isContainer(byte[] start) {
        return start.length > 1 && start[0] == 'P' && start[1] == 'K';
    }

    private static boolean canRun(String type) {
        return MARKUP.contains(type)
                || type.contains("script")
                || type.contains("x-sh")
                || type.contains("x-bat")
                || type.contains("executable")
                || type.contains("x-msdownload")
                || type.contains("x-dosexec")
                || type.contains("x-elf")
                || type.contains("x-sharedlib")
                || type.contains("java-")
                || type.contains("x-object");
    }
}
