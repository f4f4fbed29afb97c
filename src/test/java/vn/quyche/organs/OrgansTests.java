package vn.quyche.organs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

@QuycheTest
@Transactional
class OrgansTests {

    private static final LocalDate FIRST = LocalDate.of(2030, 1, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2031, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 1, 1);
    private static final OrganId BODY = OrganId.of("TEST_BODY");

    @Autowired
    Organs organs;

    @Autowired
    Registry registry;

    private final Person anh = person("Nguyễn Văn Ánh");
    private final Person binh = person("Trần Thị Bình");
    private final Person dung = person("Lê Đức Dũng");

    @BeforeEach
    void aBodyIsEntered() {
        establish(
                List.of(form("Ban cũ", new DateRange(FIRST, MIDDLE)), form("Ban mới", DateRange.from(MIDDLE))),
                List.of(anh, binh, dung),
                List.of(
                        seat(dung, new DateRange(FIRST, MIDDLE)),
                        seat(binh, DateRange.from(FIRST)),
                        seat(anh, DateRange.from(MIDDLE))),
                List.of(new Suspension(binh.id(), BODY, new DateRange(MIDDLE, LAST))),
                List.of());
    }

    @Test
    void tellsWhoSatOnAnyDay() {
        assertThat(organs.roll(BODY, FIRST.minusDays(1)).members()).isEmpty();
        assertThat(organs.roll(BODY, FIRST).members())
                .extracting(Member::name)
                .containsExactly(binh.name(), dung.name());
        assertThat(organs.roll(BODY, MIDDLE.minusDays(1)).contains(dung.id())).isTrue();
        assertThat(organs.roll(BODY, MIDDLE).contains(dung.id())).isFalse();
        assertThat(organs.isMember(BODY, anh.id(), MIDDLE)).isTrue();
        assertThat(organs.isMember(BODY, anh.id(), MIDDLE.minusDays(1))).isFalse();
    }

    @Test
    void aSuspendedMemberStaysOnTheRollAndMayNotAct() {
        var roll = organs.roll(BODY, MIDDLE);
        assertThat(roll.quorumBase()).isEqualTo(2);
        assertThat(roll.majorityBase()).isEqualTo(1);
        assertThat(roll.mayAct(binh.id())).isFalse();
        assertThat(organs.roll(BODY, LAST).mayAct(binh.id())).isTrue();
    }

    @Test
    void namesABodyAsItWasCalledThen() {
        assertThat(organs.all(FIRST)).extracting(Organ::name).contains("Ban cũ").doesNotContain("Ban mới");
        assertThat(organs.all(MIDDLE))
                .extracting(Organ::name)
                .contains("Ban mới")
                .doesNotContain("Ban cũ");
        assertThat(organs.name(OrganId.of("SECRETARY"))).isEqualTo("Bí thư");
        assertThat(organs.name(OrganId.of("NOBODY_KNOWS"))).isEqualTo("NOBODY_KNOWS");
    }

    @Test
    void refusesABodyAndAPersonThatAreNotThere() {
        assertThatThrownBy(() -> organs.organ(OrganId.of("NOBODY_KNOWS")))
                .isInstanceOf(Refusal.class)
                .hasMessage("organ.unknown");
        assertThatThrownBy(() -> organs.person(new PersonId(new UUID(7, 7))))
                .isInstanceOf(Refusal.class)
                .hasMessage("person.unknown");
    }

    @Test
    void nobodySitsTwiceAtATime() {
        assertThatThrownBy(() -> establish(
                        List.of(), List.of(), List.of(seat(binh, DateRange.from(LAST))), List.of(), List.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aBodyHasOneFormAtATime() {
        assertThatThrownBy(() -> establish(
                        List.of(form("Ban khác", DateRange.from(LAST))), List.of(), List.of(), List.of(), List.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPostOfOneHasOneHolderAtATime() {
        var first = new Post(anh.id(), BODY, PostKind.SECRETARY, "Bí thư", new DateRange(FIRST, MIDDLE));
        var next = new Post(binh.id(), BODY, PostKind.SECRETARY, "Bí thư", DateRange.from(MIDDLE));
        establish(List.of(), List.of(), List.of(), List.of(), List.of(first, next));
        assertThat(organs.holder(BODY, PostKind.SECRETARY, MIDDLE)).contains(binh);
        var second = new Post(dung.id(), BODY, PostKind.SECRETARY, "Bí thư", DateRange.from(LAST));
        assertThatThrownBy(() -> establish(List.of(), List.of(), List.of(), List.of(), List.of(second)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void severalMayBeDeputiesAndOneMayHoldSeveralPosts() {
        establish(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Post(anh.id(), BODY, PostKind.DEPUTY_HEAD, "Phó Trưởng ban", DateRange.from(FIRST)),
                        new Post(binh.id(), BODY, PostKind.DEPUTY_HEAD, "Phó Trưởng ban", DateRange.from(FIRST)),
                        new Post(anh.id(), BODY, PostKind.CLERK, "Thư ký", DateRange.from(FIRST))));
        assertThat(organs.posts(anh.id(), FIRST)).hasSize(2);
        assertThat(organs.posts(BODY, FIRST)).hasSize(3);
    }

    @Test
    void findsPeopleWithoutAccentsInTheOrderOfGivenNames() {
        assertThat(organs.search("nguyen van anh", 10, 0)).containsExactly(anh);
        assertThat(organs.search("đức", 10, 0)).containsExactly(dung);
        assertThat(organs.search("%", 10, 0)).isEmpty();
        assertThat(organs.people(List.of(dung.id(), binh.id(), anh.id()))).containsExactly(anh, binh, dung);
    }

    private void establish(
            List<Organ> bodies,
            List<Person> people,
            List<Membership> seats,
            List<Suspension> suspensions,
            List<Post> posts) {
        registry.establish(Actor.system(), new Establishment(bodies, people, seats, suspensions, posts, List.of()));
    }

    private static Organ form(String name, DateRange during) {
        return new Organ(BODY, name, name, OrganKind.ADVISORY_BODY, Optional.empty(), 3, during);
    }

    private static Membership seat(Person person, DateRange during) {
        return new Membership(person.id(), BODY, Membership.Entry.ELECTED, during);
    }

    private static Person person(String name) {
        return new Person(new PersonId(UUID.randomUUID()), name, Optional.empty());
    }
}
