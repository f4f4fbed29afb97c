package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs as somebody who is not root, because they refuse root. An ordinary user runs them as they
 * are; root steps down to the user that owns the data, or, where the folder is closed to that user, into a user
 * namespace of its own.
 */
final class Unprivileged {

    private final List<String> prefix;
    private final Optional<UnixUser> user;

    private Unprivileged(List<String> prefix, Optional<UnixUser> user) {
        this.prefix = prefix;
        this.user = user;
    }

    /** How to run what works on this folder, which may not be there yet, inside that parent. */
    static Unprivileged on(Path folder, Path parent) {
        if (!isRoot()) {
            return new Unprivileged(List.of(), Optional.empty());
        }
        var user = Files.exists(folder) ? UnixUser.ownerOf(folder) : UnixUser.servant();
        if (user.isPresent() && user.get().uid() != 0) {
            var stepDown = user.get().stepDown();
            if (works(stepDown, "test", "-x", parent.toString())) {
                return new Unprivileged(stepDown, user);
            }
        }
        var namespace = List.of("unshare", "-U");
        if (works(namespace, "true")) {
            return new Unprivileged(namespace, Optional.empty());
        }
        throw new DatabaseUnavailable("root-only", parent);
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** Hands the folder to the user the programs run as. */
    void give(Path folder) throws IOException {
        if (user.isPresent()) {
            Files.setAttribute(folder, "unix:uid", user.get().uid());
            Files.setAttribute(folder, "unix:gid", user.get().gid());
        }
    }

    List<String> command(String... program) {
        return Stream.concat(prefix.stream(), Stream.of(program)).toList();
    }

    /** Runs a command to its end, what it says going to the log. */
    int exitOf(List<String> command, String input, Path log) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            try (var order = process.outputWriter(StandardCharsets.UTF_8)) {
                order.write(input);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }

    private static boolean works(List<String> prefix, String... program) {
        try {
            var command = new ArrayList<>(prefix);
            command.addAll(List.of(program));
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A line of the system's table of users. */
    private record UnixUser(int uid, int gid) {

        private static final Path TABLE = Path.of("/etc/passwd");

        static Optional<UnixUser> servant() {
            return find("postgres", 0).or(() -> find("nobody", 0));
        }

        static Optional<UnixUser> ownerOf(Path folder) {
            try {
                var uid = (int) Files.getAttribute(folder, "unix:uid");
                return find(Integer.toString(uid), 2).or(() -> Optional.of(new UnixUser(uid, uid)));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }

        private static Optional<UnixUser> find(String wanted, int column) {
            try (var lines = Files.lines(TABLE)) {
                return lines.map(line -> line.split(":", -1))
                        .filter(columns -> columns.length > 3 && columns[column].equals(wanted))
                        .map(columns -> new UnixUser(Integer.parseInt(columns[2]), Integer.parseInt(columns[3])))
                        .findFirst();
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }

        List<String> stepDown() {
            return List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        }
    }
}
