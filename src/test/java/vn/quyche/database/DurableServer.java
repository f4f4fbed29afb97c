package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server of its own as the product runs it, durable and started again when it dies, for tests that kill it. */
public final class DurableServer implements AutoCloseable {

    private static final String WATCHER = "watcher";

    private final DataDirectory data;
    private final EmbeddedPostgres server;
    private final Login watcher;

    private DurableServer(DataDirectory data, EmbeddedPostgres server, Login watcher) {
        this.data = data;
        this.server = server;
        this.watcher = watcher;
    }

    /** One with its data in that folder, which no other holds. */
    public static DurableServer in(Path folder) {
        var data = DataDirectory.take(folder);
        var watcher = new Login(WATCHER, Login.owner(data).password());
        Cluster.readyIn(data)
                .execute("create role %s superuser login password '%s'".formatted(WATCHER, watcher.password()));
        try {
            Files.writeString(
                    data.resolve("database/pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\n",
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DurableServer(data, EmbeddedPostgres.start(data, "max_connections=60"), watcher);
    }

    /** What an instance of the application is told, so that it works on this server. */
    public Map<String, String> settings() {
        return Map.of(
                "quyche.db.url", server.url(),
                "quyche.db.user", server.application().user(),
                "quyche.db.password", server.application().password(),
                "quyche.db.owner", server.owner().user(),
                "quyche.db.owner-password", server.owner().password());
    }

    /** As somebody whom no right holds back. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), watcher.user(), watcher.password());
    }

    /** Kill -9, of the server and all its processes; it is started again by itself. */
    public void kill() {
        processes().forEach(ProcessHandle::destroyForcibly);
    }

    /** Holds all of it still. */
    public void pause() {
        signal("-STOP");
    }

    public void resume() {
        signal("-CONT");
    }

    private void signal(String name) {
        var command = new ArrayList<>(List.of("kill", name));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<ProcessHandle> processes() {
        return new LockFile(data.resolve("database"))
                .server().flatMap(ProcessHandle::of).stream()
                        .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                        .toList();
    }

    @Override
    public void close() {
        server.close();
        data.close();
    }
}
