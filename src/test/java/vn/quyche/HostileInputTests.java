package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.StandardReflectionParameterNameDiscoverer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every parameter of every page is given what attackers type: it stays text, in SQL and on the page. */
@QuycheTest
class HostileInputTests {

    private static final String SCRIPT = "\"'><script>alert(1)</script>; select 1 --";
    private static final String TAG = "\"'><img src=x onerror=alert(1)>";

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%' or 1=1) union select name, hash from account; select pg_sleep(60) -- \\'$$",
                "x${7*7}x x#{7*7}x x*{7*7}x x__${7*7}__x [[${7*7}]] {0} %n %s ../../../etc/passwd"
            })
    void whatIsTypedStaysText(String typed) throws Exception {
        var tried = 0;
        for (var page : pages()) {
            var asked = get(page.pattern(), page.blanks(TAG)).with(user("office"));
            page.parameters().forEach(name -> asked.param(name, typed));
            var answer = http.perform(asked).andReturn().getResponse();
            assertThat(answer.getStatus()).as("%s with %s", page, typed).isLessThan(500);
            if (String.valueOf(answer.getContentType()).contains("html")) {
                var html = answer.getContentAsString();
                assertThat(html).as("%s with %s", page, typed).doesNotContain("<script>alert", "<img src=x");
                assertThat(html).as("%s with %s", page, typed).doesNotContain("x49x", "[49]");
            }
            tried++;
        }
        assertThat(tried).isGreaterThan(80);
    }

    /** What is no address, code or day at all is refused by the parameter; here each one that takes text gets it alone. */
    @Test
    void whatIsTypedIntoOneFieldStaysTextToo() throws Exception {
        for (var page : pages()) {
            for (var name : page.parameters()) {
                var asked = get(page.pattern(), page.blanks("x")).with(user("office"));
                var answer = http.perform(asked.param(name, SCRIPT)).andReturn().getResponse();
                assertThat(answer.getStatus()).as("%s, %s", page, name).isLessThan(500);
                if (String.valueOf(answer.getContentType()).contains("html")) {
                    assertThat(answer.getContentAsString())
                            .as("%s, %s", page, name)
                            .doesNotContain("<script>alert");
                }
            }
        }
    }

    @Test
    void nothingIsToldByReadingAPage() throws Exception {
        var before = facts();
        for (var page : pages()) {
            http.perform(get(page.pattern(), page.blanks("x")).with(user("office")));
        }
        assertThat(facts()).isEqualTo(before);
    }

    private long facts() {
        return database.sql("select count(*) from journal_entry")
                .query(Long.class)
                .single();
    }

    private List<Page> pages() {
        var pages = new ArrayList<Page>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.quyche")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(pattern -> pages.add(new Page(pattern, parameters(handler))));
            }
        });
        return pages;
    }

    /** Those of the page, and those that lists read from their address. */
    private static List<String> parameters(HandlerMethod handler) {
        var names = new TreeSet<>(List.of("q", "sort"));
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new StandardReflectionParameterNameDiscoverer());
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : asked.name());
            }
        }
        return List.copyOf(names);
    }

    /** A page with what it may be asked. */
    private record Page(String pattern, List<String> parameters) {

        Object[] blanks(String filling) {
            var count = pattern.split("\\{", -1).length - 1;
            return Stream.generate(() -> filling).limit(count).toArray();
        }
    }
}
