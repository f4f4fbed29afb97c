package vn.quyche.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL of our own: durable, on the loopback address alone, with a password. When its process dies it is
 * started again at the same address; when the application ends it ends.
 */
final class EmbeddedPostgres implements AutoCloseable {

    /** A committee's office is small; so is the memory of the machine it may have to live on. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "shared_buffers=48MB",
            "max_connections=40",
            "maintenance_work_mem=32MB",
            "max_wal_size=256MB",
            "max_worker_processes=2",
            "max_logical_replication_workers=0",
            "max_parallel_workers_per_gather=0",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_line_prefix=%m [%p] ");

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Cluster cluster;
    private final int port;
    private final Login owner;
    private final Login application;
    private final List<String> settings;
    private @Nullable Process server;
    private CompletableFuture<Void> watch = CompletableFuture.completedFuture(null);
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster, int port, DataDirectory data, List<String> settings) {
        this.cluster = cluster;
        this.port = port;
        this.owner = Login.owner(data);
        this.application = Login.application(data);
        this.settings = settings;
    }

    /** Starts the server of this folder; later settings win over the usual ones. */
    static EmbeddedPostgres start(DataDirectory data, String... settings) {
        var cluster = Cluster.readyIn(data);
        var port = data.freePort();
        var all = new ArrayList<>(SETTINGS);
        all.add("port=" + port);
        all.addAll(List.of(settings));
        var postgres = new EmbeddedPostgres(cluster, port, data, all);
        postgres.run();
        LOG.info("PostgreSQL {} runs on 127.0.0.1:{} with its data in {}", PostgresBinaries.VERSION, port, data.path());
        return postgres;
    }

    String url() {
        return url(Cluster.NAME);
    }

    String url(String database) {
        return url(port, database);
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** As whom tables are made. */
    Login owner() {
        return owner;
    }

    /** As whom the application works. */
    Login application() {
        return application;
    }

    /** Tries again for a while: after a kill -9 the lock of the dead server is not free at once. */
    private synchronized void run() {
        for (var attempt = 1; !closed; attempt++) {
            var process = launch();
            if (isReady(process)) {
                server = process;
                watch = process.onExit().thenRunAsync(this::revive);
                return;
            }
            if (attempt == ATTEMPTS) {
                throw new DatabaseUnavailable("not-started", cluster.log(), cluster.lastWords());
            }
            pause(PAUSE.multipliedBy(attempt));
        }
    }

    private Process launch() {
        try {
            return new ProcessBuilder(cluster.serverCommand(settings))
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(cluster.log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits as long as the server is alive, since recovery after a crash takes the time it takes. */
    private boolean isReady(Process process) {
        while (process.isAlive()) {
            if (cluster.isServedBy(process.pid())) {
                return true;
            }
            pause(Duration.ofMillis(20));
        }
        return false;
    }

    private void revive() {
        if (isClosed()) {
            return;
        }
        LOG.error("PostgreSQL ended unexpectedly and is started again; see {}", cluster.log());
        try {
            run();
            LOG.info("PostgreSQL runs again on 127.0.0.1:{}", port);
        } catch (DatabaseUnavailable failed) {
            LOG.error("{}", failed.getMessage());
            pause(Duration.ofSeconds(5));
            revive();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        watch.cancel(false);
        if (server != null && server.isAlive()) {
            cluster.stopServer();
        }
    }
}
