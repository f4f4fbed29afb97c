package vn.quyche.regulation.web;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleClass;

/**
 * A provision on the map: the most that the product does with one of its rules.
 *
 * @param label its last step: clause 4, point (1), dash –3, paragraph ¶2
 * @param mark the key of what is done; {@code none} where it has no rule of its own or beneath
 */
record Cell(Citation citation, String label, String mark) {

    static List<Cell> of(Provision article) {
        return Extent.within(article).stream()
                .filter(Provision::hasWords)
                .map(provision -> new Cell(provision.citation(), label(provision.citation()), mark(provision)))
                .toList();
    }

    private static String mark(Provision provision) {
        return most(provision).map(RuleClass::key).orElse("none");
    }

    /** A provision that only holds others is as they are. */
    private static Optional<RuleClass> most(Provision provision) {
        var own = provision.rules().stream().map(Rule::ruleClass).min(RuleClass::compareTo);
        return own.or(() -> provision.beneath().stream()
                .flatMap(inner -> most(inner).stream())
                .min(RuleClass::compareTo));
    }

    private static String label(Citation citation) {
        var step =
                citation.eId().substring(citation.eId().lastIndexOf("__") + 1).replaceFirst("^_", "");
        var number = step.substring(step.indexOf('_') + 1);
        return switch (step.substring(0, step.length() - number.length())) {
            case "indent_" -> "–" + number;
            case "point_" -> "(" + number + ")";
            case "subpara_" -> "¶" + number;
            case "para_" -> number;
            default -> "…";
        };
    }

    /** The sign it is drawn with. */
    public String sign() {
        return switch (mark) {
            case "enforced" -> "full";
            case "scheduled" -> "most";
            case "evidenced" -> "some";
            case "declared" -> "";
            default -> "none";
        };
    }
}
