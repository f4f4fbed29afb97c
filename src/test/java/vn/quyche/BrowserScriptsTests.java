package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What our own scripts and fields do not do in the browser. */
class BrowserScriptsTests {

    private static final Pattern DANGEROUS = Pattern.compile(
            "\\beval\\(|\\bnew Function|\\.innerHTML\\s*=|outerHTML\\s*="
                    + "|insertAdjacentHTML|document\\.write|postMessage|[\"']message[\"']|\\.onmessage|__proto__|Object\\.assign\\(");
    private static final Pattern KEEPING = Pattern.compile(
            "sessionStorage|indexedDB|document\\.cookie|caches\\.|localStorage\\.setItem\\((?!name, on\\))");
    private static final Pattern PASSWORD =
            Pattern.compile("<input[^>]*name=\"(?:password|again|current)\"[^>]*>", Pattern.DOTALL);

    @Test
    void ourScriptsNeitherEvaluateNorListenToOtherWindows() throws IOException {
        assertThat(scripts())
                .hasSizeGreaterThan(1)
                .allSatisfy(script -> assertThat(script).doesNotContainPattern(DANGEROUS));
        assertThat(text("templates/layout.html")).contains("\"allowEval\":false");
    }

    /** Two wishes of look are kept, large type and dark; htmx would keep pages to go back to. */
    @Test
    void ourScriptsKeepNothingOfARecord() throws IOException {
        assertThat(scripts()).allSatisfy(script -> assertThat(script).doesNotContainPattern(KEEPING));
        assertThat(text("templates/layout.html")).contains("\"historyCacheSize\":0");
    }

    @Test
    void passwordsAreHiddenAndMayBePasted() throws IOException {
        var fields = new ArrayList<String>();
        for (var page : found("templates/**/*.html")) {
            PASSWORD.matcher(text(page)).results().map(match -> match.group()).forEach(fields::add);
        }
        assertThat(fields)
                .hasSizeGreaterThan(5)
                .allSatisfy(field -> assertThat(field)
                        .contains("type=\"password\"")
                        .containsPattern("autocomplete=\"(current|new)-password\"")
                        .doesNotContain("onpaste", "readonly"));
        assertThat(scripts()).allSatisfy(script -> assertThat(script).doesNotContain("\"paste\"", "'paste'"));
    }

    private static List<String> scripts() throws IOException {
        var scripts = new ArrayList<String>();
        for (var script : found("assets/*.js")) {
            scripts.add(text(script));
        }
        for (var script : found("assets/look/**/*.js")) {
            scripts.add(text(script));
        }
        return scripts;
    }

    private static String text(String path) throws IOException {
        return text(found(path)[0]);
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Resource[] found(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:/" + pattern);
    }
}
