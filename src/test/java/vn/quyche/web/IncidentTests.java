package vn.quyche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Refusal;

/** What goes wrong is told to the reader without its insides, and to the log with them. */
@QuycheTest
class IncidentTests {

    private static final Pattern NUMBER = Pattern.compile("\\b[0-9a-f]{8}\\b");

    @Autowired
    RefusalAdvice advice;

    private final Logger log = (Logger) LoggerFactory.getLogger(RefusalAdvice.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void aFaultIsLoggedUnderTheNumberThatTheReaderSees() throws Exception {
        var said = answer("/api/v1/fails");
        assertThat(said).contains("\"code\":\"incident\"").doesNotContain("inside", "IllegalState", "vn.quyche");
        var number = NUMBER.matcher(said);
        assertThat(number.find()).isTrue();
        assertThat(lines.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).contains(number.group(), "GET", "/api/v1/fails");
            assertThat(line.getThrowableProxy().getMessage()).contains("inside");
        });
    }

    @Test
    void whoIsKeptOutIsLoggedWithWhereAndWhy() throws Exception {
        answer("/api/v1/forbidden");
        answer("/api/v1/hidden");
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Refused right.missing to office at GET /api/v1/forbidden",
                        "Refused record.not-found to office at GET /api/v1/hidden");
    }

    @Test
    void whatIsOnlyMistypedIsNot() throws Exception {
        answer("/api/v1/mistyped");
        assertThat(lines.list).isEmpty();
    }

    private String answer(String path) throws Exception {
        MockMvc http = MockMvcBuilders.standaloneSetup(new Troubled())
                .setControllerAdvice(advice)
                .build();
        return http.perform(get(path)
                        .locale(Locale.ENGLISH)
                        .principal(() -> "office")
                        .with(request -> {
                            request.setRemoteUser("office");
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Answers nothing well. */
    @RestController
    static class Troubled {

        @GetMapping("/api/v1/fails")
        String fails() {
            throw new IllegalStateException("inside: select secret from table");
        }

        @GetMapping("/api/v1/forbidden")
        String forbids() {
            throw Refusal.forbidden("right.missing", Optional.empty(), "right.read-journal");
        }

        @GetMapping("/api/v1/hidden")
        List<String> hides() {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }

        @GetMapping("/api/v1/mistyped")
        String mistypes() {
            throw Refusal.invalid("day", "day.unreadable", "soon");
        }
    }
}
