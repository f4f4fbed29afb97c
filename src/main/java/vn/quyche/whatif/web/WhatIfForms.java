package vn.quyche.whatif.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the description of the interface says of the forms of a change; tests send every example. */
final class WhatIfForms {

    static final String DESCRIPTION = """
            Applies `change` to the version of the regulation that is in force on `on`, in memory, and routes every case \
            before and after it. Nothing is stored. `cases` is a list of questions as `/route` takes them, or `"history"`: \
            the matters that the asking person may read. A case is answered as of its own `on`, where it has one, else of \
            the request's; a case of a day under another version is not touched and counts as unchanged (`otherVersion`).

            `change` is one of these, or a list of several, applied in their order (an empty list changes nothing):

            1. another value: `{"value": "off-estimate.threshold", "to": 5000000000}`; also by rule \
            `{"rule": "R-2.4.3-a", "threshold": 5000000000}`, by provision `{"eId": "art_2__para_4__indent_3", \
            "from": 3000000000, "to": 5000000000}`, by subject `{"subject": "budget.off-estimate-spending", \
            "threshold": 5000000000}`, or by name alone `{"off-estimate.threshold": 5000000000}`; sums may be written as \
            people do ("5 tỷ"). Where several values could be meant, the refusal names them.
            2. another organ or act of a rule's step: `{"rule": "R-2.4.3-b", "organ": "STANDING_COMMITTEE", \
            "act": "DECIDE"}`; where its steps are several organs', `"organ": {"from": …, "to": …}`.
            3. a delegation: `"delegatedBy": "STANDING_COMMITTEE"` (the organ acts by that one's power), \
            `"delegatedBy": null` (by its own), `"delegateTo": "STANDING_GROUP"` (the organ hands its step on), \
            `"delegation": "WITHDRAWN"` (the one that delegated acts itself).
            4. a rule taken away: `{"remove": "R-2.4.3-b"}`.
            5. a fragment of the rulebook: `{"fragment": "…"}` or the text alone: YAML of one or several rules, or a \
            passage of an article's file with its ```rules block; also as JSON, `{"rules": [{…}]}` or one rule. A rule \
            whose id exists takes that rule's place; of one that lacks some of class, kind, says, en, organs, what is left \
            out stays as it is. A new rule stands with those of its number, or says `under: art_2__para_4__indent_3`. \
            Fragments are read as strictly as the rulebook: a fault is refused with line, what is wrong and what would be \
            right.

            Counts are exact. `changed` lists at most `limit` cases (10,000 unless fewer are asked for); `truncated` says \
            when more changed.""";

    static final String VALUE = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": {"value": "off-estimate.threshold", "to": 5000000000},
             "cases": [{"subject": "budget.off-estimate-spending",
                        "facts": {"amount": 4000000000, "source": "REVENUE_SURPLUS"}}]}""";

    static final String RULE = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": {"rule": "R-2.4.3-a", "threshold": 2000000000},
             "cases": "history"}""";

    static final String VALUES = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": {"off-estimate.threshold": 5000000000, "rice-land.threshold": 20},
             "cases": "history"}""";

    static final String ORGAN = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": {"rule": "R-2.4.3-a", "organ": "PROVINCIAL_COMMITTEE"},
             "cases": "history"}""";

    static final String DELEGATION = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": {"rule": "R-2.4.3-b", "delegation": "WITHDRAWN"},
             "cases": "history"}""";

    static final String FRAGMENT = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": {"fragment": "- id: R-2.4.3-a\\n  values:\\n    off-estimate.threshold: {money: 5000000000}\\n"},
             "cases": "history"}""";

    static final String SEVERAL = """
            {"regulation": "dien-bien", "on": "2024-03-15",
             "change": [{"value": "off-estimate.threshold", "to": 5000000000}, {"remove": "R-2.4.3-b"}],
             "cases": "history"}""";

    private WhatIfForms() {}

    /** The fields of a request. */
    record Asked(
            @Schema(description = "the id of a regulation; the working one if left out", example = "dien-bien")
            @Nullable
            String regulation,

            @Schema(description = "the day whose version is changed; today if left out", example = "2024-03-15")
            @Nullable
            String on,

            @Schema(
                    description = "an object, a list of objects or a text, in one of the forms above",
                    oneOf = {Object.class, String.class})
            Object change,

            @Schema(
                    description = "a list of questions as /route takes them, or \"history\"",
                    oneOf = {Object[].class, String.class})
            Object cases,

            @Schema(description = "how many changed cases to list at most", example = "10000") @Nullable
            Integer limit) {}
}
