package vn.quyche.whatif;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** One thread for each core of the machine, shared by all who read or try cases. */
@Component("trialCores")
class Cores {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), work -> {
                var thread = new Thread(work, "what-if");
                thread.setDaemon(true);
                return thread;
            });

    <R> Pipeline<R> pipeline(Consumer<R> taker) {
        return new Pipeline<>(threads, taker);
    }

    @PreDestroy
    void rest() {
        threads.shutdownNow();
    }
}
