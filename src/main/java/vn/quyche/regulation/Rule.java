package vn.quyche.regulation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * What the product makes of a provision.
 *
 * @param source the provision it stands under
 * @param says the rule in one Vietnamese clause
 * @param english the same in English
 * @param organs whom it binds
 * @param versions the keys of the versions in which it holds
 * @param restsOn the open questions whose default answer it takes, such as {@code J-05}
 * @param outside the rules of higher levels that its values are taken from, with number and date
 * @param values its named values: a Period, Share, Integer, IntRange, Long, BigDecimal, Boolean or String each
 * @param informs those of them that are only told, and why; of a rule that is only declared all are
 * @param isExpected whether it is adopted and not yet in force: shown, never applied
 * @param schedules what it obliges bodies to do again and again
 * @param route its routing clauses as written; the competence module reads them
 */
public record Rule(
        String id,
        Citation source,
        RuleClass ruleClass,
        RuleKind kind,
        String says,
        String english,
        List<OrganId> organs,
        Set<String> versions,
        List<String> restsOn,
        List<String> outside,
        Map<String, Object> values,
        Map<String, Informs> informs,
        boolean isExpected,
        List<Schedule> schedules,
        Optional<RulebookNode> route) {

    public String says(Locale language) {
        return "en".equals(language.getLanguage()) ? english : says;
    }
}
