package vn.quyche.files;

import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whether every stored file is what it was when it was stored.
 *
 * @param count how many were read
 * @param spoiled the first whose bytes do not have its digest
 */
public record FilesInspection(int count, Optional<FileId> spoiled) {

    /** Reads all of them, piece by piece. */
    public static FilesInspection of(DataSource database) {
        var files = JdbcFiles.on(database);
        var all = files.all();
        var spoiled = all.stream()
                .filter(file -> !isWhole(file, files))
                .map(StoredFile::id)
                .findFirst();
        return new FilesInspection(all.size(), spoiled);
    }

    private static boolean isWhole(StoredFile file, JdbcFiles files) {
        var digest = Spool.newDigest();
        var size = 0L;
        for (var number = 0; ; number++) {
            var chunk = files.chunk(file.id(), number);
            if (chunk.isEmpty()) {
                return size == file.size()
                        && HexFormat.of().formatHex(digest.digest()).equals(file.sha256());
            }
            digest.update(chunk.get());
            size += chunk.get().length;
        }
    }
}
