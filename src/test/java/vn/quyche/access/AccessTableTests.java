package vn.quyche.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.quyche.QuycheTest;

/**
 * Who may come where: {@code access-table.csv} has a row for every route, and every route is tried as everybody, on
 * records of the demonstration. Refused is who is sent to sign in (401), forbidden (403) or not told that the record is
 * there (404); whatever else is answered, the right was there. Everything done in trying is undone.
 */
@QuycheTest
@TestPropertySource(properties = "quyche.demo-history=true")
class AccessTableTests {

    private static final String NOBODY = "anonymous";
    private static final List<String> ACCOUNTS = List.of(
            "office",
            "specialist",
            "secretary",
            "standing-deputy",
            "chairman",
            "ubkt",
            "btv-04",
            "bch-20",
            "bcs-ubnd",
            "huyen-01",
            "admin",
            NOBODY);

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyRouteHasARowAndIsOpenToExactlyThoseItNames() throws Exception {
        var records = new SampleRecords(database);
        var observed = new ArrayList<String>();
        for (var route : routes()) {
            observed.add(route + ", " + whoMay(route, records));
        }
        Files.write(Path.of("target/access-table-observed.csv"), observed);
        assertThat(observed)
                .as(
                        "src/test/resources/access-table.csv says who may; what was found is in target/access-table-observed.csv")
                .containsExactlyElementsOf(table());
    }

    private static List<String> table() throws IOException {
        return new ClassPathResource("access-table.csv")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** "GET /journal" and all the others of ours, sorted by path. */
    private List<Route> routes() {
        var routes = new TreeSet<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("vn.quyche")) {
                var methods = info.getMethodsCondition().getMethods();
                assertThat(methods).as(handler.toString()).isNotEmpty();
                for (var method : methods) {
                    info.getPatternValues()
                            .forEach(pattern -> routes.add(new Route(pattern, HttpMethod.valueOf(method.name()))));
                }
            }
        });
        return List.copyOf(routes);
    }

    private String whoMay(Route route, SampleRecords records) throws Exception {
        var may = new ArrayList<String>();
        for (var account : ACCOUNTS) {
            if (isOpen(route, account, records)) {
                may.add(account);
            }
        }
        if (may.size() == ACCOUNTS.size()) {
            return "everybody";
        }
        if (may.size() == ACCOUNTS.size() - 1 && !may.contains(NOBODY)) {
            return "everybody signed in";
        }
        return may.isEmpty() ? "nobody" : String.join(" ", may);
    }

    private boolean isOpen(Route route, String account, SampleRecords records) throws Exception {
        var path = records.path(route.pattern());
        var asked = asked(route, path, records)
                .with(account.equals(NOBODY) ? anonymous() : user(account))
                .with(csrf());
        var answer = undone(asked);
        if (answer.getStatus() == 401 || answer.getStatus() == 403 || "/sign-in".equals(answer.getRedirectedUrl())) {
            return false;
        }
        assertThat(answer.getStatus()).as("%s as %s", route, account).isLessThan(500);
        return answer.getStatus() != 404;
    }

    private static AbstractMockHttpServletRequestBuilder<?> asked(Route route, String path, SampleRecords records) {
        var ofItem = route.pattern().endsWith("/items");
        if (route.pattern().endsWith("/papers") || route.pattern().endsWith("/analyse")) {
            return multipart(path)
                    .file(new MockMultipartFile("papers", "a.pdf", null, records.paper()))
                    .file(new MockMultipartFile("file", "a.pdf", null, records.paper()));
        }
        var asked = request(route.method(), path);
        if (route.isWrite() && path.startsWith("/api/")) {
            return asked.contentType(MediaType.APPLICATION_JSON)
                    .content(
                            route.pattern().endsWith("/votes")
                                    ? SampleForms.VOTE
                                    : ofItem ? SampleForms.BODY.replace("REGULAR", "OTHER") : SampleForms.BODY);
        }
        SampleForms.FORM.forEach(asked::param);
        if (route.isWrite()) {
            asked.param("kind", ofItem ? "OTHER" : "REGULAR").param("title", "Việc thử");
        }
        return asked.param("document", records.document());
    }

    /** What is done in trying is undone. */
    private MockHttpServletResponse undone(RequestBuilder asked) throws Exception {
        var answer = transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return http.perform(asked).andReturn().getResponse();
            } catch (Exception problem) {
                throw new IllegalStateException(problem);
            }
        });
        return Objects.requireNonNull(answer);
    }

    /** A route of ours. */
    private record Route(String pattern, HttpMethod method) implements Comparable<Route> {

        boolean isWrite() {
            return !method.equals(HttpMethod.GET);
        }

        @Override
        public int compareTo(Route other) {
            var order = pattern.compareTo(other.pattern);
            return order == 0 ? method.name().compareTo(other.method.name()) : order;
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
