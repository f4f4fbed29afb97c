package vn.quyche.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Objects;
import org.springframework.core.env.PropertyResolver;
import vn.quyche.database.Installation;
import vn.quyche.journal.KeptOutside;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.web.StartRefused;

/** Takes an installation as it is at one moment into one file. */
final class Backup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");
    private static final long MEGABYTE = 1_000_000;

    private final Installation installation;
    private final PropertyResolver settings;
    private final Clock clock;

    Backup(Installation installation, PropertyResolver settings, Clock clock) {
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was made.
     *
     * @param health how the installation was at that moment
     */
    record Made(Path file, Manifest manifest, Health health, long megabytes) {}

    /** Into that file, or into that folder under a name that tells when. It is written beside, read again, and named. */
    Made to(String target) {
        var file = fileFor(Path.of(target));
        if (Files.exists(file)) {
            throw refused("backup-exists", file);
        }
        var draft = file.resolveSibling(file.getFileName() + ".part");
        if (Files.exists(draft)) {
            throw refused("backup-exists", draft);
        }
        try {
            var health = write(draft);
            var manifest = check(draft);
            Files.move(draft, file);
            return new Made(file, manifest, health, (Files.size(file) + MEGABYTE - 1) / MEGABYTE);
        } catch (IOException failed) {
            throw refused("backup-failed", file, String.valueOf(failed.getMessage()));
        } finally {
            ArchiveWriter.discard(draft);
        }
    }

    private Path fileFor(Path target) {
        var now = STAMP.withZone(VietnamTime.ZONE).format(clock.instant());
        var file = Files.isDirectory(target) ? target.resolve("quyche-" + now + ".zip") : target;
        var folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        if (!Files.isDirectory(folder)) {
            throw refused("backup-no-folder", folder);
        }
        return file;
    }

    /** What lies outside is read first: the journal in the snapshot then goes on from what was signed. */
    private Health write(Path draft) throws IOException {
        var outside = KeptOutside.read(settings, installation.folder());
        try (var snapshot = JdbcSnapshot.of(installation.database());
                var archive = new ArchiveWriter(draft)) {
            var migrations = snapshot.migrations();
            if (migrations.isEmpty()) {
                throw refused("backup-nothing", installation.folder());
            }
            var parts = new ArrayList<Manifest.Part>();
            for (var text : outside.texts().entrySet()) {
                parts.add(archive.add(
                        text.getKey(), out -> out.write(text.getValue().getBytes(StandardCharsets.UTF_8))));
            }
            var tables = snapshot.copyTo(archive);
            archive.finish(new Manifest(
                    Manifest.FORMAT, clock.instant().toString(), migrations, tables, snapshot.sequences(), parts));
            return Health.of(snapshot.moment(), outside);
        }
    }

    private static Manifest check(Path draft) throws IOException {
        try (var written = Archive.open(draft)) {
            written.check();
            return written.manifest();
        }
    }

    private static StartRefused refused(String code, Object... arguments) {
        return new StartRefused("backup", code, arguments);
    }
}
