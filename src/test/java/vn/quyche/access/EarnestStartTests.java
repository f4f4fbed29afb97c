package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;

/** Without the demonstration the house is empty, and nobody has a key that others know. */
@QuycheTest
@TestPropertySource(properties = {"quyche.demo=false", "quyche.test=earnest"})
class EarnestStartTests {

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Test
    void thereIsNoAccountAndNoWayInWithoutOne() throws Exception {
        assertThat(database.sql("select count(*) from account")
                        .query(Long.class)
                        .single())
                .isZero();
        for (var name : new String[] {"admin", "office", "root", "postgres"}) {
            http.perform(get("/api/v1/regulations").with(httpBasic(name, "demo")))
                    .andExpect(status().isUnauthorized());
        }
        http.perform(get("/sign-in")).andExpect(content().string(not(containsString("/sign-in/as"))));
        http.perform(post("/sign-in/as").param("account", "secretary").with(csrf()))
                .andExpect(status().isNotFound());
    }
}
