package vn.quyche.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.env.PropertyResolver;
import vn.quyche.database.Installation;
import vn.quyche.journal.KeptOutside;
import vn.quyche.web.StartRefused;

/** Makes an installation of a backup, where there is none yet. */
final class Restoration {

    private final Installation installation;
    private final PropertyResolver settings;

    Restoration(Installation installation, PropertyResolver settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /**
     * Everything or nothing: the backup is read through before anything is made of it, its tables are made as they were
     * then and brought up to date when they are full.
     */
    Health from(Path file) {
        try (var archive = Archive.open(file)) {
            archive.check();
            mustBeEmpty();
            return fill(archive);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "backup",
                    "restore-unusable",
                    file,
                    Files.exists(file) ? String.valueOf(unusable.getMessage()) : "–");
        }
    }

    private void mustBeEmpty() throws IOException {
        if (!JdbcFilling.isEmpty(installation.database())) {
            throw new StartRefused("backup", "restore-not-empty", installation.folder());
        }
        var there = KeptOutside.read(settings, installation.folder()).texts().keySet();
        if (there.contains(KeptOutside.SIGNED_LAST)) {
            throw new StartRefused("backup", "restore-not-empty", installation.folder());
        }
    }

    private Health fill(Archive archive) throws IOException {
        var outside = outside(archive);
        try {
            installation.migrate(Set.copyOf(archive.manifest().migrations()));
            JdbcFilling.fill(installation.database(), archive);
            installation.migrate();
            outside.put(settings, installation.folder());
        } catch (IOException | RuntimeException failed) {
            installation.empty();
            throw failed;
        }
        return Health.of(installation.database(), outside);
    }

    private static KeptOutside outside(Archive archive) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var part : archive.manifest().files()) {
            try (var text = archive.read(part.name())) {
                texts.put(part.name(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new KeptOutside(texts);
    }
}
