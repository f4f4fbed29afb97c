package vn.quyche.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The application as people run it, in a process of its own that can be killed. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GLANCE = Duration.ofMillis(1);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Path data;
    private final List<String> settings;
    private final int port = freePort();
    private Process process;

    RunningApplication(Path data) {
        this(data, List.of());
    }

    /** One with settings of its own, such as the server of another database. */
    RunningApplication(Path data, List<String> settings) {
        this.data = data;
        this.settings = settings;
        this.process = launch();
        awaitReady();
    }

    /** Who is killed. */
    enum Victim {
        APPLICATION,
        DATABASE,
        BOTH
    }

    String address() {
        return "http://localhost:" + port;
    }

    Visitor visitor(String account) {
        return new Visitor(port, account);
    }

    /**
     * Then: kill -9 as soon as a transaction has written to that table and has not committed yet. The edge of the journal
     * is held meanwhile, which every transaction needs last, so that the moment cannot be missed.
     */
    void killWhileWriting(String table, Victim victim, Runnable first) {
        var writing = "select exists (select 1 from pg_locks where mode = 'RowExclusiveLock' and relation = '" + table
                + "'::regclass)";
        try (var connection = database()) {
            first.run();
            isTrue(connection, "select pg_advisory_lock(hashtext(current_schema() || '.journal')) is not null");
            await(GLANCE, () -> isTrue(connection, writing));
            kill(victim);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void kill(Victim victim) {
        var server = server();
        var victims = switch (victim) {
            case APPLICATION -> Stream.of(process.toHandle());
            case DATABASE -> withChildren(server);
            case BOTH -> Stream.concat(Stream.of(process.toHandle()), withChildren(server));
        };
        victims.toList().forEach(ProcessHandle::destroyForcibly);
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle server) {
        return Stream.concat(Stream.of(server), server.descendants());
    }

    /** Starts it again where it was killed, and waits until it can serve. */
    void recover(Victim victim) {
        if (victim != Victim.DATABASE) {
            process.onExit().join();
            process = launch();
        }
        awaitReady();
    }

    /** Kill -9, and started again until it can serve, whatever happens to its database meanwhile. */
    void restart() {
        process.destroyForcibly().onExit().join();
        process = launch();
        await(LOOK, () -> {
            if (!process.isAlive()) {
                process = launch();
            }
            return Visitor.isUp(port);
        });
    }

    /** Sends its process a signal, such as STOP. */
    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The one number that the database answers. */
    long count(String sql, Object... values) {
        try (var connection = database();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static boolean isTrue(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Connection database() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + read("database.port") + "/quyche";
        return DriverManager.getConnection(url, "quyche", read("database.password"));
    }

    private ProcessHandle server() {
        var first = read("database/postmaster.pid").lines().findFirst().orElseThrow();
        return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.quyche.Quyche",
                "--quyche.demo-history=false",
                "--quyche.data=" + data,
                "--server.port=" + port));
        command.addAll(settings);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("application.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        await(LOOK, () -> isServing() && isAnswering());
    }

    private boolean isServing() {
        if (!process.isAlive()) {
            throw new AssertionError("the application ended:\n" + read("application.log"));
        }
        return Visitor.isUp(port);
    }

    private boolean isAnswering() {
        if (!Files.exists(data.resolve("database.port"))) {
            return true; // its database is somebody else's
        }
        try (var connection = database()) {
            return isTrue(connection, "select true");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void await(Duration pause, BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long:\n" + read("application.log"));
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private String read(String name) {
        try {
            return Files.readString(data.resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it said, as far as there was room to write it. */
    String log() {
        return read("application.log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in order, and with it its server. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
