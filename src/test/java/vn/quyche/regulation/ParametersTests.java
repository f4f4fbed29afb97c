package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyche.kernel.Citation;

/** Where the text is open, the default taken is a named value, cites its provision, and its rule says on which reading it rests. */
class ParametersTests {

    private final Rules rules = Rulebooks.shipped().rules(LocalDate.of(2024, 3, 15));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            meeting.cadence.PROVINCIAL_COMMITTEE              | P3M         | art_25__para_1 |
            meeting.cadence.STANDING_COMMITTEE                | 1..2 | art_25__para_1 |
            meeting.cadence-least.STANDING_GROUP              | P7D         | art_22__para_1 | J-11
            meeting.cadence.STANDING_GROUP                    | P14D        | art_22__para_1 | J-11
            quorum.fraction                                   | >= 2/3      | art_25__para_1 |
            quorum.base                                       | MEMBERS     | art_25__para_1 | J-09
            majority.fraction                                 | > 1/2       | art_27__para_3 |
            majority.base                                     | INCUMBENTS  | art_27__para_3 | J-09
            extraordinary.request                             | > 1/2       | art_25__para_1 |
            consensus.STANDING_GROUP                          | UNANIMOUS   | art_22__para_2 | J-10
            quorum.STANDING_GROUP                             | >= 1/1      | art_22__para_1 | J-11
            meeting.papers-to-office                          | P5D         | art_25__para_3 | J-05
            meeting.notice.PROVINCIAL_COMMITTEE               | P3D         | art_25__para_3 | J-05
            meeting.notice.STANDING_COMMITTEE                 | P2D         | art_25__para_3 | J-05
            meeting.notice.STANDING_GROUP                     | NONE        | art_25__para_3 |
            meeting.day-count                                 | CALENDAR    | art_25__para_3 | J-05
            meeting.extraordinary-exempt                      | true        | art_25__para_3 | J-05
            off-estimate.threshold                            | 3000000000  | art_2__para_4__indent_3 |
            advance.threshold                                 | 0           | art_2__para_4__indent_3 | J-06
            party-office.threshold                            | 15000000000 | art_3__para_5__point_3__indent_1 | J-08
            rice-land.threshold                               | 10          | art_2__para_4__indent_4 | J-07
            special-use-forest.threshold                      | 10          | art_2__para_4__indent_4 | J-07
            protection-forest.threshold                       | 20          | art_2__para_4__indent_4 |
            production-forest.threshold                       | 50          | art_2__para_4__indent_4 |
            investment.group-a.organ                          | PROVINCIAL_COMMITTEE | art_1__para_4__subpara_2 |
            investment.group-b.organ                          | STANDING_COMMITTEE   | art_2__para_4__indent_4 |
            investment.group-c.organ                          | NONE        | art_2__para_4__indent_4 | J-20
            report-back.when                                  | NEXT_MEETING | art_3__para_6 |
            disaster.report-back                              | NEXT_MEETING | art_3__para_5__point_3__indent_4 | J-24
            ballot.due-date                                   | REQUIRED    | art_27__para_3 | J-25
            ballot.silence                                    | NOT_APPROVAL | art_27__para_3 | J-25
            ballot.dissent-default                            | IMPORTANT   | art_27__para_3 | J-25
            ballot.secret                                     | false       | art_27__para_3 | J-26
            ballot.secret-for-personnel                       | BY_CHOICE   | art_27__para_3 | J-26
            briefing.cadence.JUSTICE                          | P3M         | art_18__para_5 |
            briefing.cadence.FRONT                            | P3M         | art_19__para_5 |
            briefing.cadence.ADVISORY_BODY                    | P3M         | art_21__para_4 |
            report.cadence.MONTH                              | P1M         | art_26__para_2 | J-28
            report.cadence.QUARTER                            | P3M         | art_26__para_2 | J-28
            report.cadence.HALF_YEAR                          | P6M         | art_26__para_2 | J-28
            report.cadence.YEAR                               | P1Y         | art_26__para_2 | J-28
            report.cadence.ARMED_FORCES                       | P7D         | art_26__para_2 |
            report.cadence.PEOPLES_COMMITTEE_PARTY_BOARD.HALF_YEAR | P6M    | art_17__para_2__point_4 | J-28
            report.cadence.PEOPLES_COMMITTEE_PARTY_BOARD.YEAR | P1Y         | art_17__para_2__point_4 | J-28
            bulletin.cadence                                  | P7D         | art_26__para_1 |
            relations.subordinate-session.cadence             | P1Y         | art_29__para_1 | J-30
            field-trip.share                                  | NONE        | art_29__para_3 | J-18
            interpellation.answer-warning                     | P10D        | art_4__para_7__subpara_2 | J-44
            information.answer-warning                        | P10D        | art_4__para_12 | J-44
            extraordinary.convene-warning                     | P30D        | art_25__para_1 | J-04
            party-group.founding-organ                        | PROVINCIAL_COMMITTEE | art_1__para_3__indent_3 | J-47
            delegated.complex-decider                         | STANDING_GROUP | art_3__para_5__subpara_2 | J-50
            party-badge.act                                   | DECIDE      | art_3__para_5__point_1__indent_9 | J-19
            """)
    void isANamedValueWithItsDefault(String name, String byDefault, String provision, @Nullable String reading) {
        var value = Optional.ofNullable(rules.values().get(name)).orElseThrow();
        assertThat(value.value()).hasToString(byDefault);
        assertThat(value.source().isWithin(new Citation("dien-bien", provision)))
                .as(value.source().toString())
                .isTrue();
        if (reading != null) {
            assertThat(rules.rule(value.ruleId()).orElseThrow().restsOn()).contains(reading);
        }
    }
}
