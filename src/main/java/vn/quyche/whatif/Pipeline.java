package vn.quyche.whatif;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Pieces of work done on all cores, in the language of whoever gives them. Results are taken up in the order in which the
 * pieces were given, so that nothing depends on which core was faster; no more than a few are in memory.
 */
final class Pipeline<R> implements AutoCloseable {

    private static final int AHEAD = 8;

    private final ExecutorService cores;
    private final Consumer<R> taker;
    private final Deque<Future<R>> running = new ArrayDeque<>();

    Pipeline(ExecutorService cores, Consumer<R> taker) {
        this.cores = cores;
        this.taker = taker;
    }

    /** Gives a piece; what goes wrong in it, or in one before it, is thrown here or at the end. */
    void give(Callable<R> piece) {
        var language = LocaleContextHolder.getLocaleContext();
        running.add(cores.submit(() -> {
            LocaleContextHolder.setLocaleContext(language);
            try {
                return piece.call();
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }));
        if (running.size() > AHEAD) {
            settle();
        }
    }

    /** Waits until everything given is taken up. */
    void finish() {
        while (!running.isEmpty()) {
            settle();
        }
    }

    /** What was not taken up is given up. */
    @Override
    public void close() {
        running.forEach(piece -> piece.cancel(true));
        running.clear();
    }

    private void settle() {
        try {
            taker.accept(running.remove().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
