package vn.quyche.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.quyche.PageRefusals.refuses;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.quyche.QuycheTest;
import vn.quyche.access.Accounts;

/** An account opened on a page, from the administrator's choice of a person to that person's first sign-in. */
@QuycheTest
class InvitationPagesTests {

    private static final String PASSWORD = "con trâu đi trước cái cày";

    @Autowired
    MockMvc http;

    @Autowired
    Accounts accounts;

    @Test
    void anAccountIsOpenedHandedOverAndEntered() throws Exception {
        var person = accounts.account("btv-09").person().toString();
        http.perform(get("/accounts/new").param("q", "uy vien 09").with(user("admin")))
                .andExpect(content().string(containsString("person=" + person)));
        http.perform(get("/accounts/new").param("q", "khong co ai").with(user("admin")))
                .andExpect(content().string(containsString("Không có ai như vậy")));
        http.perform(get("/accounts/new").param("person", person).with(user("admin")))
                .andExpect(content().string(containsString("value=\"PROVINCIAL_COMMITTEE\"")))
                .andExpect(content().string(not(containsString("value=\"COMMITTEE_OFFICE\""))));
        http.perform(post("/accounts").param("name", "x").with(user("admin")).with(csrf()))
                .andExpect(status().isBadRequest());
        var opened = http.perform(post("/accounts")
                        .param("person", person)
                        .param("body", "PROVINCIAL_COMMITTEE")
                        .param("name", "btv-09-nha")
                        .with(user("admin"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/accounts/btv-09-nha"))
                .andReturn();
        var link = String.valueOf(opened.getFlashMap().get("link"));
        var page = link.substring(link.indexOf("/sign-in"));
        http.perform(get("/accounts/btv-09-nha").with(user("admin")))
                .andExpect(content().string(containsString("chưa dùng")))
                .andExpect(content().string(not(containsString(page))));

        http.perform(get(page)).andExpect(content().string(containsString("btv-09-nha")));
        http.perform(post(page)
                        .param("password", PASSWORD)
                        .param("again", "khác")
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(refuses("access", "password.different"));
        http.perform(post(page)
                        .param("password", PASSWORD)
                        .param("again", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?chosen"));
        http.perform(get("/sign-in").param("chosen", ""))
                .andExpect(content().string(containsString("Đã đặt mật khẩu")));
        http.perform(get(page)).andExpect(status().isNotFound()).andExpect(refuses("access", "invitation.void"));
        http.perform(post("/sign-in")
                        .param("username", "btv-09-nha")
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
        assertThat(accounts.actor("btv-09-nha").organs())
                .isEqualTo(accounts.actor("btv-09").organs());

        var again = http.perform(post("/accounts/btv-09-nha/invitation")
                        .with(user("admin"))
                        .with(csrf()))
                .andReturn();
        assertThat(again.getFlashMap().get("link")).isNotNull();
    }
}
