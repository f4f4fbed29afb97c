package vn.quyche;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.web.util.HtmlUtils;

/** Looks for a refusal on a page by its code: the page says it in words. */
public final class PageRefusals {

    private PageRefusals() {}

    /** The page says what to do about the refusal, which has no arguments in it. */
    public static ResultMatcher refuses(String module, String code) {
        var words = ResourceBundle.getBundle("messages." + module, Locale.forLanguageTag("vi"))
                .getString("refusal." + code + ".remedy");
        return content().string(containsString(HtmlUtils.htmlEscape(words, "UTF-8")));
    }
}
