package vn.quyche.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.QuycheTest;
import vn.quyche.access.Account;
import vn.quyche.access.Accounts;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.Organs;
import vn.quyche.organs.PostKind;

/** The demonstration is the province that the requirements describe, under invented names. */
@QuycheTest
class ThanhGiangTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    @Autowired
    Organs organs;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Test
    void hasTheSizesOfTheSource() {
        assertThat(organs.roll(OrganId.PROVINCIAL_COMMITTEE, DAY).quorumBase()).isEqualTo(55);
        assertThat(organs.roll(OrganId.STANDING_COMMITTEE, DAY).quorumBase()).isEqualTo(15);
        assertThat(organs.roll(OrganId.STANDING_GROUP, DAY).quorumBase()).isEqualTo(3);
        assertThat(organs.ofKind(OrganKind.SUBORDINATE_COMMITTEE, DAY)).hasSize(14);
        assertThat(organs.ofKind(OrganKind.PARTY_GROUP, DAY).size()
                        + organs.ofKind(OrganKind.PARTY_BOARD, DAY).size())
                .isEqualTo(11);
        assertThat(organs.roll(new OrganId("COURT_PARTY_BOARD"), DAY).quorumBase())
                .isEqualTo(5);
        assertThat(organs.roll(ThanhGiang.PEOPLES_COMMITTEE_PARTY_BOARD, DAY).quorumBase())
                .isEqualTo(5);
    }

    @Test
    void nobodySatBeforeTheCongress() {
        assertThat(organs.roll(OrganId.PROVINCIAL_COMMITTEE, ThanhGiang.CONGRESS)
                        .members())
                .hasSize(55);
        assertThat(organs.roll(OrganId.PROVINCIAL_COMMITTEE, ThanhGiang.CONGRESS.minusDays(1))
                        .members())
                .isEmpty();
    }

    @Test
    void theDeputiesShareTheSubordinateBodiesSixAndSevenAndTheSecretaryHasTheMilitary() {
        assertThat(inCharge(PostKind.STANDING_DEPUTY_SECRETARY)).hasSize(6);
        assertThat(inCharge(PostKind.DEPUTY_SECRETARY_CHAIRMAN)).hasSize(7);
        assertThat(inCharge(PostKind.SECRETARY)).containsExactly(ThanhGiangOrgans.subordinate(14));
        assertThat(organs.ofKind(OrganKind.SUBORDINATE_COMMITTEE, DAY))
                .allSatisfy(body -> assertThat(organs.assignments(body.id(), DAY))
                        .filteredOn(assignment -> assignment.kind() == Assignment.Kind.IN_CHARGE)
                        .hasSize(1));
    }

    @Test
    void hasExactlyTheAccountsPromised() {
        var promised = Stream.concat(
                Stream.of(
                        "office",
                        "specialist",
                        "secretary",
                        "standing-deputy",
                        "chairman",
                        "ubkt",
                        "bcs-ubnd",
                        "huyen-01",
                        "admin"),
                Stream.concat(
                        IntStream.rangeClosed(4, 15).mapToObj("btv-%02d"::formatted),
                        IntStream.rangeClosed(16, 55).mapToObj("bch-%02d"::formatted)));
        assertThat(accounts.demonstration())
                .extracting(Account::name)
                .containsExactlyInAnyOrderElementsOf(promised.toList());
    }

    @Test
    void isEnteredInTheJournalOnTheDayOfTheCongress() {
        var office = accounts.actor("office");
        assertThat(journal.about("organ", OrganId.PROVINCIAL_COMMITTEE.code(), office))
                .last()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("InstitutionEstablished");
                    assertThat(entry.detail("organs")).isEqualTo("37");
                });
        assertThat(journal.verify().holds()).isTrue();
    }

    private Stream<OrganId> inCharge(PostKind post) {
        var person = organs.holder(OrganId.PROVINCIAL_COMMITTEE, post, DAY).orElseThrow();
        return organs.assignments(person.id(), DAY).stream()
                .filter(assignment -> assignment.kind() == Assignment.Kind.IN_CHARGE)
                .flatMap(assignment -> assignment.organ().stream());
    }
}
