package vn.quyche.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Bookkeeper} in a process of its own, and what it has said so far. */
final class RunningBookkeeper implements AutoCloseable {

    private final Path data;
    private final Process process;
    private final BufferedReader output;
    private long lastWritten;

    private RunningBookkeeper(Path data, Process process) {
        this.data = data;
        this.process = process;
        this.output = process.inputReader();
    }

    static RunningBookkeeper on(Path data) {
        return on(data, System.getProperty("java.class.path"), List.of());
    }

    static RunningBookkeeper on(Path data, String classPath, List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Bookkeeper.class.getName(),
                data.toString()));
        try {
            return new RunningBookkeeper(
                    data, new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line in which it says what it found, or why it would not start. */
    String firstWord() {
        for (var line = read(); !line.isEmpty(); line = read()) {
            if (line.startsWith("found ") || line.startsWith("refused ")) {
                return line;
            }
        }
        throw new AssertionError("the bookkeeper ended without a word");
    }

    /** Lets it write that many more numbers. */
    RunningBookkeeper writes(int count) {
        for (var goal = lastWritten + count; lastWritten < goal; ) {
            if (read().isEmpty()) {
                throw new AssertionError("the bookkeeper ended after " + lastWritten);
            }
        }
        return this;
    }

    /** kill -9, at whatever it is doing; answers with the last number it had told us. */
    long kill() {
        process.destroyForcibly();
        while (!read().isEmpty()) {
            // what it said before it died counts
        }
        return lastWritten;
    }

    ProcessHandle server() {
        try {
            var process = Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .get(0)
                    .strip();
            return ProcessHandle.of(Long.parseLong(process)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            var line = output.readLine();
            if (line != null && line.startsWith("wrote ")) {
                lastWritten = Long.parseLong(line.substring("wrote ".length()));
            }
            return line == null ? "" : line + " ";
        } catch (IOException closed) {
            return "";
        }
    }

    /** Ends it in order, and with it its server. */
    @Override
    public void close() {
        process.destroy();
        while (!read().isEmpty()) {
            // until it has ended
        }
        process.onExit().join();
    }
}
