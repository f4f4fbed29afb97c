package vn.quyche.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.OrganId;

/** The rule data of documents: whole, and resting on provisions that exist. */
@QuycheTest
class DocumentRulesTests {

    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2021, 6, 1), LocalDate.of(2023, 7, 1), LocalDate.of(2026, 11, 20));

    @Autowired
    DocumentRules rules;

    @Test
    void everyTypeAnOrganMayIssueHasAUsualSignerWithAProvision() {
        for (var day : DAYS) {
            for (var organ : rules.issuingOrgans(day)) {
                assertThat(rules.cite(organ, day).eId()).startsWith("art_");
                for (var type : rules.typesOf(organ, day)) {
                    var forms = rules.signingForms(type.code(), organ, day);
                    assertThat(forms).as("%s of %s on %s", type, organ, day).isNotEmpty();
                    assertThat(forms.get(0).standsIn()).isFalse();
                    assertThat(forms)
                            .allSatisfy(form ->
                                    assertThat(rules.cite(form, day).eId()).startsWith("art_"));
                }
            }
        }
    }

    @Test
    void deputiesSignWithKTAndCommitteesWithTM() {
        var day = DAYS.get(2);
        assertThat(rules.signingForms("LETTER", OrganId.COMMITTEE_OFFICE, day))
                .extracting(SigningForm::words)
                .containsExactly("CHÁNH VĂN PHÒNG", "K/T CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG");
        assertThat(rules.signingForms("RESOLUTION", OrganId.PROVINCIAL_COMMITTEE, day))
                .extracting(SigningForm::words)
                .first()
                .isEqualTo("T/M TỈNH ỦY, BÍ THƯ");
    }

    @Test
    void aSymbolIsWrittenWithALeadingZeroAndReadInItsVariants() {
        var day = DAYS.get(2);
        var rule = rules.type("RULE", day);
        var issuer = rules.issuer(OrganId.STANDING_COMMITTEE, day);
        assertThat(rules.symbol(7, rule, issuer)).isEqualTo("07-QĐi/TU");
        assertThat(rules.symbol(147, rule, issuer)).isEqualTo("147-QĐi/TU");
        assertThat(rule.accepts()).containsExactly("QĐ");
    }

    @Test
    void rulesDataIsReadStrictly() {
        var file = StrictYaml.read("rulebook/documents/form.yaml");
        assertThatThrownBy(() -> file.knowing("paper"))
                .hasMessageContaining("rulebook/documents/form.yaml: unknown key");
        assertThatThrownBy(() -> file.word("colour")).hasMessageContaining("the key colour is missing");
        assertThatThrownBy(() -> file.map("source")).hasMessageContaining("keys and values are expected here");
        assertThatThrownBy(() -> file.words("source")).hasMessageContaining("is to be a list");
    }
}
