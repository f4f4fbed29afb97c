package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyche.competence.Kie.Opinion;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rulebooks;

/** Another engine, which knows nothing of our diagrams, reads the export and must answer every question alike. */
class SecondOpinionTests {

    private static final int QUESTIONS = 100_000;
    private static final int MOST = 10_000;
    private static final int FEW = 400;
    private static final Regulation REGULATION = Rulebooks.shipped().working();
    private static final Catalogue CATALOGUE =
            Catalogue.read(REGULATION.subjects().orElseThrow());
    private static final List<Router> EDITIONS = REGULATION.editions().stream()
            .map(rules -> new Router(CATALOGUE, rules))
            .toList();

    @Test
    void bothEnginesAnswerAlike() {
        var differences = new ArrayList<String>();
        var asked = 0;
        for (var router : EDITIONS) {
            var whole = new Kie(
                    DmnExport.of(REGULATION, router, CATALOGUE.subjects().all()));
            for (var subject : CATALOGUE.subjects().all()) {
                var isAlone = !subject.facts().isEmpty();
                var kie = isAlone ? new Kie(DmnExport.of(REGULATION, router, List.of(subject))) : whole;
                var count = isAlone ? share(router.subject(subject.code())) : 1;
                differences.addAll(differences(router, subject, kie, count));
                asked += count;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(QUESTIONS);
    }

    /** How many fact sets a subject gets: most where there is most to tell apart. */
    private static int share(SubjectRouter router) {
        var asked = router.clauses().stream()
                .flatMap(clause -> clause.when().keySet().stream())
                .distinct()
                .count();
        var numbers = router.subject().facts().stream()
                .filter(fact -> fact.type().isNumber())
                .count();
        return (int) Math.min(MOST, 400 * (1 + asked) * (1 + 2 * numbers));
    }

    /** The same comparison sees whatever is wrong in the tables, or in how they are put together. */
    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    budget.off-estimate-spending | &gt;= 3000000000 | &gt; 3000000000
                    budget.off-estimate-spending | &lt; 3000000000 | &lt;= 3000000000
                    budget.off-estimate-spending | "CARRY_OVER", "RESERVE_FUND" | "CARRY_OVER"
                    budget.off-estimate-spending | "APPROVE_POLICY" | "DECIDE"
                    investment.policy | list contains(?, "PPP") | list contains(?, "EIA_REQUIRED")
                    investment.policy | &gt;= 50 | &gt;= 50.0001
                    personnel.candidate | <text>113</text> | <text>83</text>
                    working.signature | "STANDING_DEPUTY_SECRETARY" | "SECRETARY"
                    working.confidence-vote | "art_1__para_3__indent_6" | "art_1__para_3"
                    award.party-badge | "STANDING_COMMITTEE" | "PROVINCIAL_COMMITTEE"
                    award.party-badge | "REPORT_BACK" | "REPORT"
                    award.party-badge | change = "FIRST" | change = "LAST"
                    award.party-badge | change = "INSTEAD" | change = "LAST"
                    organisation.fund | ["STANDING_COMMITTEE", "PROVINCIAL_COMMITTEE"] | ["PROVINCIAL_COMMITTEE"]
                    organisation.fund | other &gt; one | one &gt; other
                    """)
    void theComparisonSeesAPlantedFault(String code, String right, String wrong) {
        var router = EDITIONS.get(1);
        var subject = router.subject(code).subject();
        var export = DmnExport.of(REGULATION, router, List.of(subject));
        assertThat(differences(router, subject, new Kie(export), FEW)).isEmpty();
        assertThat(export).contains(right);
        assertThat(differences(router, subject, new Kie(export.replace(right, wrong)), FEW))
                .isNotEmpty();
    }

    private static List<String> differences(Router router, Subject subject, Kie kie, int count) {
        var generated = new FactSets(router, subject.code());
        return Stream.generate(generated::next)
                .filter(facts -> router.contradiction(subject.code(), facts, Locale.ENGLISH)
                        .isEmpty())
                .limit(count)
                .flatMap(facts -> {
                    var ours = Opinion.of(router.route(subject.code(), facts, Locale.ENGLISH));
                    var theirs = kie.opinion(subject, facts);
                    return ours.equals(theirs)
                            ? Stream.empty()
                            : Stream.of(subject.code() + " " + facts + "\n  ours " + ours + "\n  theirs " + theirs);
                })
                .toList();
    }
}
