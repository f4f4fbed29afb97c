package vn.quyche.access.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who enters the votes of others has shown recently, too, that it is them. The ballot tried here does not exist. */
@DoorTest
class StepUpForOthersTests {

    private static final String BALLOT = "/ballots/" + new UUID(0, 7);

    @Autowired
    MockMvc http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/show-of-hands",
                "/voters/00000000-0000-0000-0000-000000000008",
                "/board/sheets",
                "/board/sheets/1/confirmation"
            })
    void whoEntersTheVotesOfOthersIsAsked(String act) throws Exception {
        http.perform(post(BALLOT + act)
                        .param("choice", "YES")
                        .with(shown(Duration.ofHours(1)))
                        .with(csrf()))
                .andExpect(status().isForbidden())
                .andExpect(refuses("access", "step-up.needed"));
        http.perform(post(BALLOT + act)
                        .param("choice", "YES")
                        .with(shown(Duration.ZERO))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor shown(Duration ago) {
        return authentication(
                Shown.PASSWORD.as("office", Device.UNKNOWN, Instant.now().minus(ago)));
    }
}
