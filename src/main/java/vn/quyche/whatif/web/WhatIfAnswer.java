package vn.quyche.whatif.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.quyche.competence.RouteAnswer;
import vn.quyche.competence.Trial;
import vn.quyche.matters.MatterHistory.PastMatter;
import vn.quyche.regulation.Rule;
import vn.quyche.whatif.ChangedCase;
import vn.quyche.whatif.Prepared;
import vn.quyche.whatif.Result;
import vn.quyche.whatif.WorkedCases.Worked;

/**
 * What came of trying a change.
 *
 * @param changed the cases that would have gone otherwise, the first ones if there are very many
 * @param unchanged how many would have gone the same way
 * @param total how many cases there were
 * @param changedTotal how many would have gone otherwise, listed or not
 * @param truncated whether more changed than are listed
 * @param otherVersion how many of the unchanged are of days under another version, which the change does not touch
 * @param unreadable how many no longer fit the catalogue of subjects; only of the history
 * @param touches what the change reaches beyond itself
 * @param workedCases the worked cases of the rulebook that would be answered otherwise
 */
record WhatIfAnswer(
        List<ChangedJson> changed,
        long unchanged,
        long total,
        long changedTotal,
        boolean truncated,
        long otherVersion,
        long unreadable,
        Touches touches,
        List<ChangedJson> workedCases) {

    record ChangedJson(@JsonProperty("case") Object tried, RouteAnswer before, RouteAnswer after) {}

    record Touches(
            List<String> rules,
            List<String> leaning,
            List<String> values,
            List<String> restsOn,
            List<String> subjects) {}

    static WhatIfAnswer of(Prepared prepared, Result result, List<ChangedCase> worked, UnaryOperator<String> say) {
        var touched = prepared.touched();
        var answers = new IdentityHashMap<Trial.Moved, ChangedJson>();
        return new WhatIfAnswer(
                result.listed().stream().map(one -> json(one, answers, say)).toList(),
                result.unchanged(),
                result.tried(),
                result.changed(),
                result.isTruncated(),
                result.outside(),
                result.unreadable(),
                new Touches(
                        touched.rules().stream().map(Rule::id).toList(),
                        touched.leaning().stream().map(Rule::id).toList(),
                        touched.values(),
                        touched.restsOn(),
                        touched.subjects()),
                worked.stream().map(one -> json(one, answers, say)).toList());
    }

    /** Equal differences are put into words once. */
    private static ChangedJson json(ChangedCase one, Map<Trial.Moved, ChangedJson> answers, UnaryOperator<String> say) {
        var both = answers.computeIfAbsent(
                one.moved(),
                moved -> new ChangedJson("", RouteAnswer.of(moved.before(), say), RouteAnswer.of(moved.after(), say)));
        return new ChangedJson(shown(one), both.before(), both.after());
    }

    private static Object shown(ChangedCase one) {
        if (one.tried().shown() instanceof Map<?, ?> sent) {
            return sent;
        }
        var shown = new LinkedHashMap<String, Object>();
        if (one.tried().shown() instanceof PastMatter matter) {
            shown.put("id", matter.id().toString());
            shown.put("number", matter.number());
            shown.put("title", matter.title());
            shown.put("links", Map.of("self", "/api/v1/matters/" + matter.id(), "page", "/matters/" + matter.id()));
        } else if (one.tried().shown() instanceof Worked worked) {
            shown.put("id", worked.id());
            shown.put("title", worked.title());
        }
        shown.put("on", one.tried().on().toString());
        shown.put("subject", one.tried().subject());
        shown.put("facts", one.tried().facts());
        return shown;
    }
}
