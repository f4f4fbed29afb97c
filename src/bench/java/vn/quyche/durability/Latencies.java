package vn.quyche.durability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How long things took, and how many failed. */
final class Latencies {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private long took;

    void add(long time) {
        nanos.add(time);
    }

    void took(long time) {
        took = time;
    }

    @Override
    public String toString() {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().filter(time -> time >= 0).sorted().toList();
        }
        var failed = nanos.size() - sorted.size();
        if (sorted.isEmpty()) {
            return failed + " failed";
        }
        return "%4d  p50 %6.1f ms  p99 %7.1f ms  max %7.1f ms%s%s"
                .formatted(
                        sorted.size(),
                        at(sorted, 50),
                        at(sorted, 99),
                        at(sorted, 100),
                        took == 0 ? "" : String.format(Locale.ROOT, "  all in %.2f s", took / 1e9),
                        failed == 0 ? "" : "  " + failed + " FAILED");
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1)) / 1e6;
    }
}
