package vn.quyche.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import vn.quyche.QuycheTest;

/**
 * The administrator manages accounts and reads no record: of the routes that the access table opens to {@code admin} each
 * is named here, and what they answer holds nothing of any record, of which the demonstration has plenty.
 */
@QuycheTest
@TestPropertySource(properties = "quyche.demo-history=true")
class AdministratorTests {

    /** The door and the accounts. */
    private static final Set<String> OWN = Set.of("/accounts", "/me", "/sign-in", "/language", "/organs/beginning");

    /** Pages that all have, and that are empty for who may read nothing. */
    private static final List<String> EMPTY = List.of(
            "/",
            "/api/v1/delegations",
            "/api/v1/gaps",
            "/api/v1/obligations",
            "/api/v1/search",
            "/ballots",
            "/ballots/replies",
            "/documents",
            "/gaps",
            "/matters",
            "/meetings",
            "/obligations",
            "/obligations/calendar.ics",
            "/obligations/coverage",
            "/search",
            "/tasks");

    private static final int SHORTEST = 12;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Test
    void noRouteBeyondTheAccountsAndEmptyListsIsOpenToTheAdministrator() throws IOException {
        var open = new ClassPathResource("access-table.csv")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> line.contains(" admin")
                        || line.contains(", admin")
                        || line.endsWith("everybody")
                        || line.endsWith("everybody signed in"))
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(route -> OWN.stream()
                        .noneMatch(own -> path(route).equals(own) || path(route).startsWith(own + "/")))
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(route -> {
            assertThat(route).startsWith("GET ");
            assertThat(EMPTY).contains(path(route));
        });
    }

    @Test
    void whatIsOpenTellsOfNoRecord() throws Exception {
        var titles = titles();
        assertThat(titles).hasSizeGreaterThan(100);
        for (var path : EMPTY) {
            var answer = http.perform(get(path).param("q", "").with(user("admin")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(UTF_8);
            assertThat(told(answer, titles)).as(path).isEmpty();
        }
    }

    @Test
    void whatIsSearchedForByItsVeryTitleIsNotFound() throws Exception {
        for (var title : titles().subList(0, 10)) {
            for (var path : List.of("/api/v1/search", "/search")) {
                var answer = http.perform(get(path).param("q", title).with(user("admin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8);
                assertThat(answer).doesNotContain("/matters/", "/documents/", "/meetings/", "/tasks/");
            }
        }
    }

    private static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    private List<String> titles() {
        var titles = new ArrayList<String>();
        for (var table : List.of("matter", "document", "task", "meeting_item")) {
            titles.addAll(database.sql("select distinct title from " + table + " order by title")
                    .query(String.class)
                    .list());
        }
        return titles.stream()
                .filter(title -> title.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static List<String> told(String answer, List<String> titles) {
        return titles.stream()
                .filter(title -> answer.contains(title) || answer.contains(HtmlUtils.htmlEscape(title, "UTF-8")))
                .toList();
    }
}
