package vn.quyche.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup as a test looks at it, or spoils it. */
record Saved(Path file) {

    /** The rows of every table; their order means nothing. */
    Map<String, List<String>> rows() throws IOException {
        try (var archive = Archive.open(file)) {
            var rows = new TreeMap<String, List<String>>();
            for (var table : archive.manifest().tables()) {
                try (var part = archive.read(table.part().name())) {
                    rows.put(table.name(), text(part).lines().sorted().toList());
                }
            }
            return rows;
        }
    }

    Manifest manifest() throws IOException {
        try (var archive = Archive.open(file)) {
            return archive.manifest();
        }
    }

    /** The same with one piece rewritten; the manifest can be that piece. */
    Path with(String piece, UnaryOperator<String> change) throws IOException {
        var other = Files.createTempFile(file.getParent(), "spoilt", ".zip");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (var entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (var in = zip.getInputStream(entry)) {
                    copy(in, out, entry.getName().equals(piece) ? change : UnaryOperator.identity());
                }
                out.closeEntry();
            }
        }
        return other;
    }

    private static void copy(InputStream in, OutputStream out, UnaryOperator<String> change) throws IOException {
        out.write(change.apply(text(in)).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
