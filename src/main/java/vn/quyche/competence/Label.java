package vn.quyche.competence;

import java.util.Locale;
import java.util.Set;
import vn.quyche.regulation.RulebookNode;

/** What people read, in both languages. */
public record Label(String vietnamese, String english) {

    static Label read(RulebookNode node) {
        var fields = node.fields(Set.of("vi", "en"));
        return new Label(
                node.required(fields, "vi").text(), node.required(fields, "en").text());
    }

    public String in(Locale language) {
        return "en".equals(language.getLanguage()) ? english : vietnamese;
    }
}
