package vn.quyche.access.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.quyche.kernel.Refusal;

/**
 * Holds an account back that calls more often than people do and sensible programs need, so that nobody copies the house in
 * one night and a program gone wild takes nothing from the others. Counted by each instance for itself, in memory: it guards
 * the machine, and a call must cost nothing for it.
 */
class CallLimit extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CallLimit.class);
    private static final int MOST_ACCOUNTS = 10_000;

    private final int perMinute;
    private final HandlerExceptionResolver refusals;

    /** Those who called longest ago are forgotten. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ACCOUNTS;
        }
    };

    /** Nought calls a minute means: as many as anybody likes. */
    CallLimit(int perMinute, HandlerExceptionResolver refusals) {
        this.perMinute = perMinute;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait =
                Optional.ofNullable(request.getRemoteUser()).map(this::mustWait).orElse(Duration.ZERO);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            refuse(wait.toSeconds() + 1, request, response);
        }
    }

    private Duration mustWait(String account) {
        if (perMinute == 0) {
            return Duration.ZERO;
        }
        var taken = bucket(account).tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, taken.getNanosToWaitForRefill()));
    }

    private synchronized Bucket bucket(String account) {
        return buckets.computeIfAbsent(
                account,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    private void refuse(long seconds, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.info("Held back: {} called more than {} times a minute", request.getRemoteUser(), perMinute);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        var refusal = Refusal.tooOften("calls.too-many", perMinute);
        var unwritten = refusals.resolveException(request, response, null, refusal);
        if (unwritten == null || !unwritten.isEmpty()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
