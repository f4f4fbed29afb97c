package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Traps of Thymeleaf that no compiler sees. */
class TemplateTests {

    private static final Pattern ELEMENT = Pattern.compile("<[a-z][^>]*>", Pattern.DOTALL);

    @Test
    void noConditionStandsWhereReplacementWouldPassItOver() throws IOException {
        assertThat(elements(tag -> tag.contains("th:replace=") && tag.matches("(?s).*th:(if|unless|case)=.*")))
                .as("th:replace comes before th:if; put the condition on a th:block around it")
                .isEmpty();
    }

    @Test
    void noPageReachesForStaticClasses() throws IOException {
        assertThat(elements(tag -> tag.contains("T(") || tag.contains("${new ")))
                .as("Thymeleaf forbids static access and new objects in pages; give the page a method to call")
                .isEmpty();
    }

    @Test
    void noFragmentOrAddressIsAskedOfABean() throws IOException {
        assertThat(elements(tag -> tag.matches("(?s).*th:(replace|insert|href|action)=\"[^\"]*\\$\\{@.*")))
                .as("Thymeleaf forbids beans there; name the value in a th:with around it")
                .isEmpty();
    }

    @Test
    void noScriptOrStyleStandsInAPage() throws IOException {
        assertThat(elements(tag -> tag.matches("(?s).*\\s(on[a-z]+|style)=.*")
                        || (tag.startsWith("<script") && !tag.contains("src="))))
                .as("the content policy allows no inline script or style")
                .isEmpty();
    }

    private static List<String> elements(Predicate<String> faulty) throws IOException {
        var found = new ArrayList<String>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html")) {
            var text = resource.getContentAsString(StandardCharsets.UTF_8);
            ELEMENT.matcher(text)
                    .results()
                    .map(match -> match.group())
                    .filter(faulty)
                    .forEach(tag -> found.add(resource.getFilename() + ": " + tag));
        }
        return found;
    }
}
