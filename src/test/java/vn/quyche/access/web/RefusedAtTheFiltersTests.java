package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

/** Who tries to get round is seen by whoever runs the machine, even where no page of ours was reached. */
@QuycheTest
class RefusedAtTheFiltersTests {

    @Autowired
    MockMvc http;

    private final Logger log = (Logger) LoggerFactory.getLogger(KeptOut.class);
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
    void aFormWithoutItsTokenIsLogged() throws Exception {
        http.perform(post("/me/password").with(user("office"))).andExpect(status().isForbidden());
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Refused a form without its token: POST /me/password from 127.0.0.1");
    }

    @Test
    void anAddressThatNoPageHasIsLogged() throws Exception {
        http.perform(get(URI.create("/me;x=1"))).andExpect(status().isBadRequest());
        assertThat(lines.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .startsWith("Refused by the filters: GET from 127.0.0.1: "));
    }
}
