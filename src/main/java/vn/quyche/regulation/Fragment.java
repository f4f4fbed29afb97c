package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Citation;

/**
 * Rules as somebody writes them to be tried: a list, one rule alone, a mapping with {@code rules}, or a passage of an
 * article's file with its fenced block. Lines are counted from the first one of what was written.
 */
final class Fragment {

    /** How faults name what was written, where a rulebook has a file. */
    static final String PLACE = "change";

    private static final String FENCE = "```";
    private static final Set<String> NAMES_A_PLACE = Set.of("under", "provision", "eId");

    private Fragment() {}

    /**
     * One rule of a fragment.
     *
     * @param under the provision it names as its place
     * @param isSecond whether a rule of that id stands before it
     */
    record Rule(RulebookNode node, Optional<String> under, boolean isSecond) {}

    static List<Rule> read(String written, Regulation regulation) {
        var text = written.startsWith("\ufeff") ? written.substring(1) : written;
        var rules = new ArrayList<Rule>();
        var ids = new HashSet<String>();
        for (var node :
                text.contains(FENCE) ? fenced(text, regulation) : List.of(new Rule(root(text), none(), false))) {
            for (var item : items(node.node())) {
                rules.add(rule(item, node.under(), ids));
            }
        }
        return rules;
    }

    private static RulebookNode root(String text) {
        return RulebookNode.read(text, PLACE, 1);
    }

    private static List<RulebookNode> items(RulebookNode node) {
        if (node.isList()) {
            return node.items();
        }
        var fields = node.fields();
        return fields.containsKey("rules")
                ? node.required(node.fields(Set.of("rules")), "rules").items()
                : List.of(node);
    }

    private static Rule rule(RulebookNode item, Optional<String> around, Set<String> ids) {
        var node = item;
        var under = around;
        for (var name : NAMES_A_PLACE) {
            var place = Optional.ofNullable(node.fields().get(name));
            if (place.isPresent()) {
                under = place.map(RulebookNode::text);
                node = node.without(name);
            }
        }
        var fields = node.fields();
        if (fields.containsKey("rule") && !fields.containsKey("id")) {
            node = node.with("id", node.required(fields, "rule")).without("rule");
        }
        var id = Optional.ofNullable(node.fields().get("id"))
                .map(RulebookNode::text)
                .orElseThrow(() -> item.fault("The rule lacks \"id\".", "Add id: …"));
        return new Rule(node, under, !ids.add(id));
    }

    /** The rules blocks of a passage; the headings above them say where they stand, if they begin at the article. */
    private static List<Rule> fenced(String text, Regulation regulation) {
        if (text.stripLeading().startsWith("# ")) {
            return ArticleFile.read(regulation.id(), PLACE, text).stream()
                    .flatMap(place -> place.rules().stream()
                            .map(block -> new Rule(
                                    block, Optional.of(place.citation()).map(Citation::eId), false)))
                    .toList();
        }
        var lines = text.lines().toList();
        var blocks = new ArrayList<Rule>();
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).strip().equals(FENCE + "rules")) {
                var end = at + 1;
                while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
                    end++;
                }
                var content = String.join("\n", lines.subList(at + 1, end));
                blocks.add(new Rule(RulebookNode.read(content, PLACE, at + 1 + 1), none(), false));
                at = end;
            }
        }
        if (blocks.isEmpty()) {
            throw new RulebookFault(PLACE, 1, "No rules stand here.", "Put them between ```rules and ```.");
        }
        return blocks;
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
