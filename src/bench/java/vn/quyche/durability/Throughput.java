package vn.quyche.durability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import vn.quyche.SystemReading;

/** How often something can be done in a second, by some at once. */
final class Throughput {

    private Throughput() {}

    /** Gives each client what it does again and again. */
    @FunctionalInterface
    interface Workers {
        Callable<?> of(int client) throws Exception;
    }

    static double of(Workers workers, int clients, Duration time) throws Exception {
        var threads = SystemReading.threads();
        try {
            run(workers, clients, threads, time.toNanos() / 5);
            return run(workers, clients, threads, time.toNanos());
        } finally {
            threads.shutdown();
        }
    }

    private static double run(Workers workers, int clients, ExecutorService threads, long nanos)
            throws Exception {
        var begun = System.nanoTime();
        var counts = new ArrayList<Future<Long>>();
        for (var client = 0; client < clients; client++) {
            var worker = workers.of(client);
            counts.add(threads.submit(() -> {
                var done = 0L;
                while (System.nanoTime() - begun < nanos) {
                    worker.call();
                    done++;
                }
                return done;
            }));
        }
        var done = 0L;
        for (var count : counts) {
            done += count.get();
        }
        return done * 1e9 / (System.nanoTime() - begun);
    }
}
