package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/** The rulebook as shipped. */
class DienBienTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);
    private static final LocalDate EARLIER = LocalDate.of(2022, 3, 15);

    private final Regulations regulations = new Regulations(new MockEnvironment());

    @Test
    void loadsWhole() {
        var rules = regulations.rules(TODAY);
        assertThat(regulations.working().id()).isEqualTo("dien-bien");
        assertThat(rules.articles()).hasSize(31);
        assertThat(rules.provisions().stream().filter(Provision::hasWords).count())
                .isGreaterThanOrEqualTo(204);
        assertThat(rules.rules()).hasSizeGreaterThanOrEqualTo(364);
    }

    @Test
    void everyValueCitesAProvisionThatIsThere() {
        for (var edition : regulations.working().editions()) {
            assertThat(edition.values().values())
                    .isNotEmpty()
                    .allSatisfy(
                            value -> assertThat(edition.provision(value.source().eId()))
                                    .as(value.ruleId())
                                    .isPresent());
        }
    }

    @Test
    void tellsTheNumbersThatMeetingsCountBy() {
        var rules = regulations.rules(TODAY);
        assertThat(rules.period("meeting.papers-to-office").value()).isEqualTo(Period.ofDays(5));
        assertThat(rules.period("meeting.papers-to-office").source())
                .isEqualTo(new Citation("dien-bien", "art_25__para_3"));
        assertThat(rules.share("quorum.fraction").value()).isEqualTo(new Share(2, 3, false));
        assertThat(rules.share("majority.fraction").value()).isEqualTo(new Share(1, 2, true));
        assertThat(rules.money("off-estimate.threshold").value()).isEqualTo(3_000_000_000L);
        assertThat(rules.range("meeting.cadence.STANDING_COMMITTEE").value()).isEqualTo(new IntRange(1, 2));
        assertThat(rules.binds("R-27.3-a", OrganId.PROVINCIAL_COMMITTEE)).isTrue();
    }

    @Test
    void keepsAllNamesThatTheCodeAsksFor() {
        var rules = regulations.rules(TODAY);
        assertThat(rules.values().keySet())
                .containsAll(Stream.of(
                                "meeting.cadence.PROVINCIAL_COMMITTEE",
                                "meeting.cadence-window.STANDING_COMMITTEE",
                                "quorum.base",
                                "extraordinary.request",
                                "extraordinary.convene-warning",
                                "meeting.cadence.STANDING_GROUP",
                                "meeting.cadence-least.STANDING_GROUP",
                                "quorum.STANDING_GROUP",
                                "consensus.STANDING_GROUP",
                                "consensus.rounds",
                                "meeting.notice.PROVINCIAL_COMMITTEE",
                                "meeting.notice.STANDING_COMMITTEE",
                                "meeting.extraordinary-exempt",
                                "meeting.day-count",
                                "majority.base",
                                "ballot.dissent-default",
                                "ballot.silence",
                                "advance.threshold",
                                "party-office.threshold",
                                "rice-land.threshold",
                                "special-use-forest.threshold",
                                "protection-forest.threshold",
                                "production-forest.threshold",
                                "report-back.when",
                                "disaster.report-back")
                        .toList());
    }

    @Test
    void refusesADayBeforeAllVersions() {
        assertThatThrownBy(() -> regulations.rules(LocalDate.of(2020, 1, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("regulation.not-in-force");
    }

    @Test
    void knowsOfTheOlderVersionOnlyWhatTheSourcesTell() {
        var older = regulations.rules(EARLIER);
        assertThat(older.version().number()).isEqualTo("01-QC/TU");
        assertThat(older.version().whole()).isFalse();
        assertThat(older.provisions())
                .hasSizeLessThan(regulations.rules(TODAY).provisions().size());
        assertThat(older.findMoney("off-estimate.threshold")).isEmpty();
    }

    @Test
    void givesTheFirstOfSeveralParagraphsItsOwnName() {
        var rules = regulations.rules(TODAY);
        assertThat(rules.cite("R-1.4-b").eId()).isEqualTo("art_1__para_4__subpara_1");
        assertThat(rules.provision("art_1__para_4__subpara_1")).isEqualTo(rules.provision("art_1__para_4"));
    }
}
