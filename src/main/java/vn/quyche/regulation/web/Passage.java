package vn.quyche.regulation.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.RuleClass;

/**
 * A provision as a page shows it: its words at the left, its rules at the right.
 *
 * @param label what the text prints before the words: "3.", "(1)", "–", or nothing
 */
record Passage(Citation citation, String label, String text, List<RuleLine> rules) {

    static Passage of(Provision provision, RuleWords words) {
        return new Passage(
                provision.citation(),
                label(provision.citation().eId()),
                provision.summary(),
                Stream.concat(provision.rules().stream(), provision.expected().stream())
                        .map(words::line)
                        .toList());
    }

    private static String label(String eId) {
        var step = eId.substring(eId.lastIndexOf("__") + 1).replaceFirst("^_", "");
        var number = step.substring(step.indexOf('_') + 1);
        if (step.startsWith("para_")) {
            return number + ".";
        }
        if (step.startsWith("point_")) {
            return "(" + number + ")";
        }
        return step.startsWith("indent_") ? "–" : "";
    }

    /**
     * A rule in the reader's words.
     *
     * @param binds the organs it binds, joined
     * @param outside the rules of higher levels that its values are taken from
     * @param isExpected whether it is adopted and not yet in force
     */
    record RuleLine(
            String id,
            String says,
            RuleClass ruleClass,
            String binds,
            List<ValueLine> values,
            List<Choice> choices,
            List<String> outside,
            boolean isExpected) {}

    /**
     * A named value in the reader's words.
     *
     * @param spelled a sum said in words
     * @param told why it is only told, where the product works by its rule and reads it nowhere
     */
    record ValueLine(String name, String value, Optional<String> spelled, Optional<String> told) {}

    /** A reading chosen where the text leaves several open. */
    record Choice(String id, String text) {}

    /**
     * What another version says in the same place.
     *
     * @param version the version's number
     * @param text its words; empty where the sources do not tell
     */
    record OtherText(String version, Optional<String> text) {}
}
