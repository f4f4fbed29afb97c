package vn.quyche.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one PostgreSQL server ("cluster" in its manual) and what is done to them while no server runs. */
final class Cluster {

    /** The database, and the role that owns it and makes its tables. */
    static final String NAME = "quyche";

    /** The role as which the application works: it reads and writes rows and owns nothing. */
    static final String APPLICATION = "quyche_application";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String DRAFT = "database-draft-";
    private static final String ADMISSION = "pg_hba.conf";
    private static final String MAY_CONNECT = "host " + NAME + " %s 127.0.0.1/32 scram-sha-256\n";

    private final Path path;
    private final Path log;
    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;

    private Cluster(Path path, Path log, PostgresBinaries binaries, Unprivileged unprivileged) {
        this.path = path;
        this.log = log;
        this.binaries = binaries;
        this.unprivileged = unprivileged;
    }

    /** The cluster of this folder: made when there is none, and free of any server an earlier run left behind. */
    static Cluster readyIn(DataDirectory data) {
        var binaries = PostgresBinaries.unpackedIn(data);
        var path = data.resolve("database");
        var log = data.resolve("database.log");
        if (!Files.exists(path)) {
            forgetDrafts(data);
            var draft = data.resolve(DRAFT + ProcessHandle.current().pid());
            new Cluster(draft, log, binaries, Unprivileged.on(path, data.path())).create(path, Login.owner(data));
        }
        mustBeOfThisVersion(path);
        var cluster = new Cluster(path, log, binaries, Unprivileged.on(path, data.path()));
        cluster.stopOrphan();
        cluster.admit(Login.application(data));
        return cluster;
    }

    /** Makes the files beside and renames, so that a first start that was cut short leaves nothing half-made. */
    private void create(Path target, Login owner) {
        try {
            Files.createDirectory(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            unprivileged.give(path);
            run(
                    unprivileged.command(
                            binaries.program("initdb"),
                            "--pgdata=" + path,
                            "--username=postgres",
                            "--auth=reject",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"),
                    "");
            // The superuser has no password and no way in; the owner owns this database and no more.
            Files.writeString(path.resolve(ADMISSION), MAY_CONNECT.formatted(NAME));
            execute("create role %s login password '%s'".formatted(owner.user(), owner.password()));
            execute("create database " + NAME + " owner " + NAME);
            Files.move(path, target);
        } catch (IOException failed) {
            throw new DatabaseUnavailable("not-created", target, failed.toString());
        }
    }

    /** Data of an earlier release know the owner alone. The line in the file comes last and says that all is done. */
    private void admit(Login application) {
        var line = MAY_CONNECT.formatted(application.user());
        if (LockFile.lines(path.resolve(ADMISSION)).contains(line.strip())) {
            return;
        }
        execute("""
                do $$ begin if to_regrole('%1$s') is null then create role %1$s; end if; \
                alter role %1$s login password '%2$s'; end $$""".formatted(application.user(), application.password()));
        try {
            Files.writeString(path.resolve(ADMISSION), line, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new DatabaseUnavailable("not-created", path, failed.toString());
        }
    }

    /** What a first start that was cut short left behind; its initdb may be writing still, for nobody. */
    private static void forgetDrafts(DataDirectory data) {
        try (var drafts = Files.newDirectoryStream(data.path(), DRAFT + "*")) {
            for (var draft : drafts) {
                FileSystemUtils.deleteRecursively(draft);
            }
        } catch (IOException stillWritten) {
            LOG.warn("A draft of the database is left behind in {}: {}", data.path(), stillWritten.toString());
        }
    }

    /** Gives an order as the superuser, which is possible only here, with no server running. */
    void execute(String sql) {
        run(
                unprivileged.command(binaries.program("postgres"), "--single", "-D", path.toString(), "template1"),
                sql + "\n");
    }

    /** The command that runs the server on this cluster, apart from the terminal, so that Ctrl-C is ours to handle. */
    List<String> serverCommand(List<String> settings) {
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(unprivileged.command(binaries.program("postgres"), "-D", path.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    /** Asks the server to end at once but in order; then, when it does not listen, to drop everything. */
    void stopServer() {
        for (var mode : List.of("fast", "immediate")) {
            var stop = unprivileged.command(
                    binaries.program("pg_ctl"), "stop", "-D", path.toString(), "-m", mode, "-w", "-t", "30");
            if (unprivileged.exitOf(stop, "", log) == 0 || lockFile().server().isEmpty()) {
                return;
            }
        }
    }

    /** Is that process the server of this cluster, and does it take connections already? */
    boolean isServedBy(long process) {
        return lockFile().isReady(process);
    }

    Path log() {
        return log;
    }

    /** The last lines the server wrote, for whoever must find out why it does not start. */
    String lastWords() {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException silent) {
            return "";
        }
    }

    private static void mustBeOfThisVersion(Path path) {
        var ours = PostgresBinaries.majorVersion();
        var theirs =
                LockFile.lines(path.resolve("PG_VERSION")).stream().findFirst().orElse(ours);
        if (!theirs.equals(ours)) {
            throw new DatabaseUnavailable("other-version", path, theirs, ours);
        }
    }

    /**
     * After kill -9 of the application its server lives on, without anyone to guard it; we hold the lock on the folder,
     * so it is nobody else's. And a number left in the file may since belong to a stranger, at whose sight PostgreSQL
     * would refuse to start.
     */
    private void stopOrphan() {
        if (lockFile().server().isPresent()) {
            stopServer();
        } else if (lockFile().isOfAStranger()) {
            lockFile().delete();
        }
    }

    private LockFile lockFile() {
        return new LockFile(path);
    }

    private void run(List<String> command, String input) {
        if (unprivileged.exitOf(command, input, log) != 0) {
            throw new DatabaseUnavailable("not-created", path, lastWords());
        }
    }
}
