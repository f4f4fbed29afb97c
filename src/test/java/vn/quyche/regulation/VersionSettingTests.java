package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.regulation.SmallRulebook.HEAD;
import static vn.quyche.regulation.SmallRulebook.article;
import static vn.quyche.regulation.SmallRulebook.load;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The number and the days of a version that the sources do not print are set by the office. */
class VersionSettingTests {

    private static final LocalDate SIGNED = LocalDate.of(2022, 6, 30);

    @Test
    void asShippedTheRulebookTells() {
        var version = with(Map.of()).rules(LocalDate.of(2022, 1, 1)).version();
        assertThat(version.number()).isEqualTo("2");
        assertThat(version.adoptedOn()).isEqualTo(LocalDate.of(2022, 1, 1));
    }

    @Test
    void aNumberAndADayMayBeSet() {
        var version = with(Map.of("rules.new.number", "05-QC/TU", "rules.new.adopted-on", "2022-06-30"))
                .rules(SIGNED)
                .version();
        assertThat(version.number()).isEqualTo("05-QC/TU");
        assertThat(version.adoptedOn()).isEqualTo(SIGNED);
        assertThat(version.effectiveFrom()).as("in force from signing").isEqualTo(SIGNED);
    }

    @Test
    void theVersionBeforeEndsOnTheDaySet() {
        var regulation = with(Map.of("rules.new.effective-from", "2022-06-30"));
        assertThat(regulation.rules(SIGNED.minusDays(1)).version().key()).isEqualTo("old");
        assertThat(regulation.rules(SIGNED).version().key()).isEqualTo("new");
        assertThat(regulation.versions().get(0).effectiveTo()).contains(SIGNED);
    }

    @Test
    void adoptionAndForceMayDiffer() {
        var version = with(Map.of("rules.new.adopted-on", "2022-06-30", "rules.new.effective-from", "2022-07-15"))
                .rules(LocalDate.of(2022, 7, 15))
                .version();
        assertThat(version.adoptedOn()).isEqualTo(SIGNED);
        assertThat(version.effectiveFrom()).isEqualTo(LocalDate.of(2022, 7, 15));
    }

    @Test
    void aSettingThatIsNoDayOrComesTooEarlyStopsTheStart() {
        assertThatThrownBy(() -> with(Map.of("rules.new.adopted-on", "30/6/2022")))
                .hasMessageContaining("regulation.yaml:6: The setting rules.new.adopted-on is no day: \"30/6/2022\".");
        assertThatThrownBy(() -> with(Map.of("rules.new.effective-from", "2019-01-01")))
                .hasMessageContaining("regulation.yaml:5: Version old ends before it begins.");
    }

    private static Regulation with(Map<String, String> settings) {
        var head = HEAD.replace("{key: new,", "{key: new, settingKey: rules.new,");
        return load(Map.of("regulation.yaml", head, "dieu-01.md", article("")), settings);
    }
}
