package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Pages hold structure; words come from the messages, in the reader's language. */
class TemplateWordsTests {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READ_ALOUD = Set.of("title", "alt", "placeholder", "aria-label", "label");
    private static final Set<String> REPLACED = Set.of("th:text", "th:utext", "th:replace", "th:insert", "th:remove");

    /** The product's name and the languages' own names are the same in every language. */
    private static final Set<String> SAME_EVERYWHERE = Set.of("Quyche", "Tiếng Việt", "English", "VI", "EN");

    @Test
    void noWordsStandInATemplate() {
        assertThat(Sources.under(Sources.TEMPLATES, "*.html"))
                .hasSizeGreaterThan(5)
                .allSatisfy(template -> assertThat(literals(template))
                        .as("%s: use #{keys}", template)
                        .isEmpty());
    }

    @Test
    void wordsWouldBeSeen() {
        assertThat(literals("<p>Xin chào</p><p th:text=\"#{a}\">Hello</p><input placeholder='Your name'>[[#{b}]]"))
                .containsExactly("Xin chào", "placeholder=Your name");
        assertThat(literals("<p th:text=\"'Đúng'\">x</p>")).hasSize(1);
    }

    private static List<String> literals(Path template) {
        return literals(Sources.read(template));
    }

    private static List<String> literals(String template) {
        var found = new ArrayList<String>();
        for (Element element : Jsoup.parse(template, "", Parser.xmlParser()).getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                var isWord = READ_ALOUD.contains(attribute.getKey())
                        && LETTERS.matcher(attribute.getValue()).find();
                if (isWord || VIETNAMESE.matcher(attribute.getValue()).find()) {
                    found.add(attribute.getKey() + "=" + attribute.getValue());
                }
            }
            var isReplaced = REPLACED.stream().anyMatch(element::hasAttr);
            for (TextNode text : element.textNodes()) {
                var words = INLINED.matcher(text.getWholeText()).replaceAll("").strip();
                if (!isReplaced && LETTERS.matcher(words).find()) {
                    found.add(words);
                }
            }
        }
        found.removeAll(SAME_EVERYWHERE);
        return found;
    }
}
