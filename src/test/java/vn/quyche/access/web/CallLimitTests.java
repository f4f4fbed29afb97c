package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.quyche.kernel.Refusal;

/** Who calls without end is held back, alone and for a while. */
class CallLimitTests {

    private static final int MOST = 5;

    private final AtomicReference<@Nullable Exception> told = new AtomicReference<>();
    private final HandlerExceptionResolver refusals = (request, response, handler, problem) -> {
        told.set(problem);
        return request.getRequestURI().startsWith("/api/") ? new ModelAndView() : null;
    };
    private final CallLimit calls = new CallLimit(MOST, refusals);

    @Test
    void afterAsManyAsAreAllowedOneWaits() throws Exception {
        for (var n = 0; n < MOST; n++) {
            assertThat(call(calls, "office", "/organs").getStatus()).isEqualTo(200);
        }
        var refused = call(calls, "office", "/organs");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(told.get()).isInstanceOf(Refusal.class).hasMessage("calls.too-many");
        assertThat(call(calls, "secretary", "/organs").getStatus()).isEqualTo(200);
    }

    @Test
    void aProgramIsToldByTheAnswerItself() throws Exception {
        for (var n = 0; n < MOST; n++) {
            call(calls, "office", "/api/v1/regulations");
        }
        var refused = call(calls, "office", "/api/v1/regulations");
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(refused.getErrorMessage()).isNull();
        assertThat(told.get()).hasMessage("calls.too-many");
    }

    @Test
    void whoIsNotSignedInIsNotCountedHere() throws Exception {
        for (var n = 0; n <= MOST; n++) {
            assertThat(call(calls, null, "/sign-in").getStatus()).isEqualTo(200);
        }
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        var none = new CallLimit(0, mock(HandlerExceptionResolver.class));
        for (var n = 0; n < 100; n++) {
            assertThat(call(none, "office", "/organs").getStatus()).isEqualTo(200);
        }
    }

    private static MockHttpServletResponse call(CallLimit calls, @Nullable String account, String path)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteUser(account);
        var response = new MockHttpServletResponse();
        calls.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
