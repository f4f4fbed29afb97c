package vn.quyche.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.quyche.regulation.RulebookNode;

/**
 * Why rules that meet in one case both stand, as the rulebook explains it.
 *
 * @param before the ids of the rules that act first, or that apply
 * @param after the ids of those that act then, or that yield
 * @param subjects where this holds; empty for everywhere
 */
public record Precedence(
        Overlap.Kind kind,
        List<String> before,
        List<String> after,
        List<String> subjects,
        String reason,
        String english,
        RulebookNode place) {

    private static final Set<String> KEYS =
            Set.of("first", "then", "applies", "yields", "conflict", "subjects", "vi", "en");

    public String in(Locale language) {
        return "en".equals(language.getLanguage()) ? english : reason;
    }

    static Precedence read(RulebookNode node) {
        var fields = node.fields(KEYS);
        var forms = Stream.of("first", "applies", "conflict")
                .filter(fields::containsKey)
                .toList();
        if (forms.size() != 1
                || fields.containsKey("then") != fields.containsKey("first")
                || fields.containsKey("yields") != fields.containsKey("applies")) {
            throw node.fault(
                    "An overlap is explained in one way.",
                    "Write first and then, or applies and yields, or conflict with two rules.");
        }
        var reason = node.required(fields, "vi").text();
        var english = node.required(fields, "en").text();
        var subjects = Optional.ofNullable(fields.get("subjects"))
                .map(RulebookNode::texts)
                .orElse(List.of());
        if (forms.contains("conflict")) {
            var rules = ids(node.required(fields, "conflict"));
            if (rules.size() != 2) {
                throw node.fault("A conflict is between two rules.", "Write conflict: [R-…, R-…].");
            }
            return new Precedence(
                    Overlap.Kind.CONFLICT, rules.subList(0, 1), rules.subList(1, 2), subjects, reason, english, node);
        }
        var inOrder = forms.contains("first");
        return new Precedence(
                inOrder ? Overlap.Kind.ORDER : Overlap.Kind.EXCEPTION,
                ids(node.required(fields, inOrder ? "first" : "applies")),
                ids(node.required(fields, inOrder ? "then" : "yields")),
                subjects,
                reason,
                english,
                node);
    }

    private static List<String> ids(RulebookNode node) {
        return node.isList() ? node.texts() : List.of(node.text());
    }

    List<String> rules() {
        var rules = new ArrayList<>(before);
        rules.addAll(after);
        return rules;
    }

    /** Whether it speaks of these two rules on this subject, in whatever order. */
    boolean isAbout(String one, String other, String subject) {
        return (subjects.isEmpty() || subjects.contains(subject))
                && (before.contains(one) && after.contains(other) || before.contains(other) && after.contains(one));
    }

    /** Whether what it says is what the route does. */
    boolean agrees(Overlap.Kind done, String one) {
        return kind == done && (kind == Overlap.Kind.CONFLICT || before.contains(one));
    }
}
