package vn.quyche.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AudienceTests {

    private static final OrganId ORGAN = OrganId.STANDING_COMMITTEE;

    @Test
    void anOrganIsReadByItsMembersAndThoseWhoServeIt() {
        assertThat(Audience.of(ORGAN).includes(member())).isTrue();
        assertThat(Audience.of(ORGAN).includes(servant())).isTrue();
        assertThat(Audience.of(ORGAN).includes(stranger())).isFalse();
    }

    @Test
    void whatIsForMembersIsNotReadByThoseWhoServe() {
        var members = Audience.of().and(Circle.members(ORGAN));
        assertThat(members.includes(member())).isTrue();
        assertThat(members.includes(servant())).isFalse();
    }

    @Test
    void aListIsReadByThePersonsOnItWhateverTheyHold() {
        var listed = Audience.ofPersons(List.of(stranger().person()));
        assertThat(listed.includes(stranger())).isTrue();
        assertThat(listed.includes(member())).isFalse();
        assertThat(listed.includes(servant())).isFalse();
    }

    @Test
    void theInstitutionIsEverybodyButWhoOnlyRunsTheSystem() {
        var open = Audience.of().and(Circle.INSTITUTION);
        assertThat(open.includes(stranger())).isTrue();
        assertThat(open.includes(actor(5, Role.ADMINISTRATOR, Set.of(ORGAN), Set.of(ORGAN))))
                .isFalse();
        assertThat(open.includes(Actor.system())).isFalse();
    }

    @Test
    void nobodyReadsWhatHasNoAudience() {
        assertThat(Audience.of().includes(member())).isFalse();
        assertThatThrownBy(() -> Audience.of().mustInclude(member())).hasMessage("record.not-found");
    }

    @Test
    void comesBackFromItsCodes() {
        var audience = Audience.of(ORGAN, OrganId.COMMITTEE_OFFICE)
                .and(Circle.members(ORGAN))
                .and(Circle.of(stranger().person()))
                .and(Circle.INSTITUTION);
        assertThat(Audience.ofCodes(audience.codes())).isEqualTo(audience);
        assertThat(audience.codes()).isSorted().noneMatch(code -> code.matches(".*[,\"{}].*"));
    }

    @Test
    void whatIsNoCodeIsNoCircle() {
        assertThatThrownBy(() -> new Circle("person:me")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Circle("members:a,b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Actor member() {
        return actor(1, Role.STANDING_COMMITTEE_MEMBER, Set.of(ORGAN), Set.of(ORGAN));
    }

    private static Actor servant() {
        return actor(2, Role.OFFICE_SPECIALIST, Set.of(ORGAN), Set.of());
    }

    private static Actor stranger() {
        return actor(3, Role.SUBMITTER, Set.of(OrganId.of("SUBORDINATE_01")), Set.of());
    }

    private static Actor actor(int number, Role role, Set<OrganId> organs, Set<OrganId> seats) {
        var person = new PersonId(new UUID(0, number));
        return new Actor("a" + number, person, "A" + number, OrganId.COMMITTEE_OFFICE, Set.of(role), organs, seats);
    }
}
