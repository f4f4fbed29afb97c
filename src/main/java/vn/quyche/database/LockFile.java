package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a server writes its number and how far it is.
 *
 * @param cluster the folder the server works on
 */
record LockFile(Path cluster) {

    private static final int STATE = 7;

    /** Is that process the server of this cluster, and does it take connections already? */
    boolean isReady(long process) {
        var lines = lines(file());
        return lines.size() > STATE
                && lines.get(0).strip().equals(Long.toString(process))
                && lines.get(STATE).startsWith("ready");
    }

    /** The server that runs on this cluster, whoever started it. */
    Optional<Long> server() {
        return process().filter(process -> commandLine(process).contains(cluster.toString()));
    }

    /** Whether the number in the file belongs to somebody else by now. */
    boolean isOfAStranger() {
        return server().isEmpty() && process().flatMap(ProcessHandle::of).isPresent();
    }

    void delete() {
        try {
            Files.delete(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Long> process() {
        return lines(file()).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }

    /** What the file says; nothing when it is not there. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            return List.of();
        }
    }

    private static String commandLine(long process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), "cmdline"), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }
}
