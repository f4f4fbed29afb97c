package vn.quyche.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.competence.Act;
import vn.quyche.competence.Redirection;
import vn.quyche.competence.Redirection.Power;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Rulebooks;

/** The forms in which a change may be written. */
class ChangeReaderTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<OrganId> ORGANS =
            List.of(OrganId.STANDING_GROUP, OrganId.STANDING_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE);
    private static final ChangeReader READER =
            new ChangeReader(Rulebooks.shipped().working().rules(LocalDate.of(2024, 3, 15)), ORGANS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':'off-estimate.threshold','to':5000000000}",
                "{'value':'budget.off-estimate.threshold','to':5000000000}",
                "{'name':'off-estimate.threshold','value':5000000000}",
                "{'name':'Ngưỡng mới','rule':'R-2.4.3-a','value':5000000000}",
                "{'parameter':'off_estimate_threshold','new':'5 tỷ'}",
                "{'key':'off-estimate.threshold','value':{'money':5000000000}}",
                "{'threshold':'off-estimate.threshold','value':5000000000.0}",
                "{'threshold':{'name':'off-estimate.threshold','from':3000000000,'to':5000000000}}",
                "{'threshold':5000000000,'rule':'R-2.4.3-a'}",
                "{'rule':'R-2.4.3-a','value':'5.000.000.000'}",
                "{'rule':'R-2.4.3-a','threshold':{'from':3000000000,'to':5000000000}}",
                "{'ruleId':'R-2.4.3-a','to':5000000000}",
                "{'rule':'R-2.4.3-a','values':{'off-estimate.threshold':5000000000}}",
                "{'eId':'art_2__para_4__indent_3','from':3000000000,'to':5000000000}",
                "{'subject':'budget.off-estimate-spending','threshold':5000000000}",
                "{'off-estimate.threshold':5000000000}",
                "{'off-estimate.threshold':{'money':5000000000}}",
                "{'values':{'off-estimate.threshold':{'money':5000000000}}}",
                "{'change':{'off-estimate.threshold':5000000000}}",
                "[{'off-estimate.threshold':5000000000}]",
                "'off-estimate.threshold: 5000000000'"
            })
    void anotherValue(String written) {
        assertThat(read(written)).containsExactly(new Change.OtherValue("off-estimate.threshold", "5000000000"));
    }

    @Test
    void severalChangesInTheirOrder() {
        assertThat(read("[{'off-estimate.threshold':5,'rice-land.threshold':12.5},{'remove':'R-2.4.3-b'}]"))
                .containsExactly(
                        new Change.OtherValue("off-estimate.threshold", "5"),
                        new Change.OtherValue("rice-land.threshold", "12.5"),
                        new Change.Repeal("R-2.4.3-b"));
        assertThat(read("[]")).isEmpty();
        assertThat(read("{'remove':['R-2.4.3-a','R-2.4.3-b']}")).hasSize(2);
        assertThat(read("{'rule':'R-2.4.3-b','remove':true}")).containsExactly(new Change.Repeal("R-2.4.3-b"));
    }

    @Test
    void anotherOrganActOrPower() {
        assertThat(steps("{'rule':'R-2.4.3-b','organ':'STANDING_COMMITTEE','act':'APPROVE_POLICY'}"))
                .satisfies(change -> assertThat(change.organ()).contains(OrganId.STANDING_COMMITTEE))
                .satisfies(change -> assertThat(change.act()).contains(Act.APPROVE_POLICY));
        assertThat(steps("{'rule':'R-2.4.3-b','organ':{'from':'STANDING_GROUP','to':'STANDING_COMMITTEE'}}")
                        .from())
                .contains(OrganId.STANDING_GROUP);
        assertThat(steps("{'rule':'R-2.4.3-b','from':'STANDING_GROUP','to':'STANDING_COMMITTEE'}")
                        .organ())
                .contains(OrganId.STANDING_COMMITTEE);
        assertThat(power("'delegatedBy':null")).isEqualTo(new Power.Own());
        assertThat(power("'delegated-by':'PROVINCIAL_COMMITTEE'"))
                .isEqualTo(new Power.DelegatedBy(OrganId.PROVINCIAL_COMMITTEE));
        assertThat(power("'delegateTo':'STANDING_GROUP'")).isEqualTo(new Power.DelegatedTo(OrganId.STANDING_GROUP));
        assertThat(power("'delegation':'WITHDRAWN'")).isEqualTo(new Power.Withdrawn());
        assertThat(power("'delegation':false")).isEqualTo(new Power.Withdrawn());
        assertThat(steps("{'rule':'R-2.4.3-b','steps':[{'organ':'STANDING_COMMITTEE','act':'DECIDE'}]}")
                        .power())
                .contains(new Power.Own());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'fragment':'- id: R-2.4.3-a'}",
                "{'yaml':'- id: R-2.4.3-a'}",
                "'- id: R-2.4.3-a'",
                "'```rules\\n- id: R-2.4.3-a\\n```'",
                "{'rules':[{'id':'R-2.4.3-a','says':'x'}]}",
                "{'rules':'- id: R-2.4.3-a'}",
                "{'id':'R-2.4.3-a','class':'enforced'}",
                "{'rule':'R-2.4.3-a','route':[]}",
                "{'id':'R-2.4.3-y','class':'enforced','under':'art_2__para_4__indent_3'}"
            })
    void aFragmentOfTheRulebook(String written) {
        assertThat(read(written))
                .hasSize(1)
                .allSatisfy(change -> assertThat(change).isInstanceOf(Change.OtherRules.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; what-if.form-not-known",
                "3; what-if.form-not-known",
                "[' ']; what-if.form-not-known",
                "{'colour':'red'}; what-if.form-not-known",
                "{'rule':'R-2.4.3-a'}; what-if.form-not-known",
                "{'rule':'R-9.9-z','to':3}; draft.unknown-rule",
                "{'value':'no.such','to':3}; what-if.unknown-value",
                "{'values':{'no.such':3}}; what-if.unknown-value",
                "{'rule':'R-2.4.3-b','threshold':3}; what-if.which-value",
                "{'value':'off-estimate.threshold','from':4,'to':3}; what-if.value-is-not",
                "{'rule':'R-2.4.3-b','organ':'CROWD'}; what-if.unknown-organ",
                "{'rule':'R-2.4.3-b','act':'SHOUT'}; what-if.unknown-act"
            })
    void whatCannotBeReadIsRefused(String written, String code) {
        assertThatThrownBy(() -> read(written)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains("change");
        });
    }

    @Test
    void aVeryLongFragmentIsRefused() {
        assertThatThrownBy(() -> READER.read("x".repeat(200_001))).hasMessage("what-if.fragment-too-long");
    }

    private static List<Change> read(String written) {
        return READER.read(JSON.readValue(written.replace('\'', '"'), Object.class));
    }

    private static Redirection steps(String written) {
        return read(written).get(0) instanceof Change.OtherSteps steps
                ? steps.redirection()
                : fail("no change of steps: " + written);
    }

    private static Power power(String written) {
        return steps("{'rule':'R-2.4.3-b'," + written + "}").power().orElseThrow();
    }
}
