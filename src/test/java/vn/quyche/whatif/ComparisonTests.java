package vn.quyche.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.quyche.competence.Competences;

/** A comparison that is stopped tells what it counted until then. */
class ComparisonTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final int MANY = 30_000;

    private final Cores cores = new Cores();

    /** Cases one at a time, the later ones slowly. */
    private record Slow(CountDownLatch begun) implements Cases {

        @Override
        public OptionalLong count() {
            return OptionalLong.empty();
        }

        @Override
        public String mark() {
            return "slow";
        }

        @Override
        public boolean strict() {
            return true;
        }

        @Override
        public void each(Consumer<Supplier<List<TriedCase>>> taker) {
            for (var number = 1L; number <= MANY; number++) {
                var one = new TriedCase(
                        number,
                        "budget.off-estimate-spending",
                        Map.of("amount", 4_000_000_000L, "source", "CARRY_OVER"),
                        DAY,
                        "");
                taker.accept(() -> List.of(one));
                if (number == 100) {
                    begun.countDown();
                }
                if (number >= 100) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
            }
        }
    }

    @Test
    void whatWasCountedUntilTheStopIsTheResult() throws InterruptedException {
        var draft = Competences.shippedDraft(DAY);
        draft.revalue("off-estimate.threshold", "5000000000");
        var begun = new CountDownLatch(1);
        var progress = new Progress(OptionalLong.empty());
        var comparison =
                new Comparison(Competences.shipped().trial(draft), new Slow(begun), progress, cores, 5, unused -> {});
        var result = new AtomicReference<Result>();
        var work = new Thread(() -> result.set(comparison.run()));
        work.start();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        progress.stop();
        work.join(TimeUnit.MINUTES.toMillis(1));
        assertThat(result.get()).satisfies(stopped -> {
            assertThat(stopped.stopped()).isTrue();
            assertThat(stopped.tried()).isPositive().isLessThan(MANY);
            assertThat(stopped.changed()).isEqualTo(stopped.tried());
        });
    }
}
