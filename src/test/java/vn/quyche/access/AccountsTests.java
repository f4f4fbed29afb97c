package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Role;

@QuycheTest
@Transactional
class AccountsTests {

    private static final String GOOD = "con trâu đi trước cái cày";

    @Autowired
    Accounts accounts;

    @Autowired
    Invitations invitations;

    @Autowired
    SignIn signIn;

    @Autowired
    BusinessClock clock;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "office | CHIEF_OF_OFFICE COMMITTEE_MEMBER"
                        + " | COMMITTEE_OFFICE PROVINCIAL_COMMITTEE STANDING_COMMITTEE STANDING_GROUP",
                "specialist | OFFICE_SPECIALIST"
                        + " | COMMITTEE_OFFICE PROVINCIAL_COMMITTEE STANDING_COMMITTEE STANDING_GROUP",
                "secretary | SECRETARY STANDING_COMMITTEE_MEMBER COMMITTEE_MEMBER"
                        + " | STANDING_GROUP STANDING_COMMITTEE PROVINCIAL_COMMITTEE",
                "standing-deputy | STANDING_DEPUTY_SECRETARY STANDING_COMMITTEE_MEMBER COMMITTEE_MEMBER"
                        + " | STANDING_GROUP STANDING_COMMITTEE PROVINCIAL_COMMITTEE",
                "chairman | DEPUTY_SECRETARY_CHAIRMAN STANDING_COMMITTEE_MEMBER COMMITTEE_MEMBER"
                        + " | STANDING_GROUP STANDING_COMMITTEE PROVINCIAL_COMMITTEE PEOPLES_COMMITTEE_PARTY_BOARD",
                "btv-04 | STANDING_COMMITTEE_MEMBER COMMITTEE_MEMBER | STANDING_COMMITTEE PROVINCIAL_COMMITTEE",
                "bch-16 | COMMITTEE_MEMBER | PROVINCIAL_COMMITTEE",
                "bch-20 | COMMITTEE_MEMBER | PROVINCIAL_COMMITTEE",
                "ubkt | INSPECTION_CHAIR STANDING_COMMITTEE_MEMBER COMMITTEE_MEMBER"
                        + " | INSPECTION_COMMISSION STANDING_COMMITTEE PROVINCIAL_COMMITTEE",
                "bcs-ubnd | SUBMITTER | PEOPLES_COMMITTEE_PARTY_BOARD",
                "huyen-01 | SUBMITTER | SUBORDINATE_01"
            })
    void anAccountHoldsTheOfficesOfItsPersonAndReadsTheirOrgans(String name, String roles, String organs) {
        var actor = accounts.actor(name);
        assertThat(actor.roles())
                .isEqualTo(Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet()));
        assertThat(actor.organs())
                .isEqualTo(Arrays.stream(organs.split(" ")).map(OrganId::of).collect(Collectors.toSet()));
    }

    @Test
    void theAdministratorReadsNothing() {
        var admin = accounts.actor("admin");
        assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(admin.organs()).isEmpty();
    }

    @Test
    void findsTheActorOfAPersonWithAndWithoutAnAccount() {
        var secretary = accounts.actor("secretary");
        assertThat(accounts.actorFor(secretary.person()).account()).isEqualTo("secretary");
        assertThat(accounts.actorFor(accounts.actor("bch-55").person()).is(Role.COMMITTEE_MEMBER))
                .isTrue();
    }

    @Test
    void onlyTheAdministratorSeesOpensLocksAndUnlocks() {
        var office = accounts.actor("office");
        var account = newAccount("new-one");
        for (Runnable act : List.<Runnable>of(
                () -> accounts.all(office),
                () -> accounts.open(office, account),
                () -> accounts.bodies(office, office.person()),
                () -> accounts.lock(office, "huyen-01"),
                () -> accounts.unlock(office, "huyen-01"),
                () -> accounts.sessionsEnded(office, "huyen-01"))) {
            assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessage("right.missing");
        }
    }

    @Test
    void opensAnAccountOnceUnderAUsableName() {
        var admin = accounts.actor("admin");
        accounts.open(admin, newAccount("new-one"));
        assertThat(accounts.account("New-One").demonstration()).isFalse();
        refused(() -> accounts.open(admin, forOffice("bch-20", "new-one")), "account.not-of-body");
        refused(() -> accounts.open(admin, newAccount("another")), "account.there-already");
        refused(() -> accounts.open(admin, forCommittee("bcs-ubnd", "another")), "account.not-of-body");
        refused(() -> accounts.open(admin, forCommittee("btv-04", "new-one")), "account.taken");
        refused(() -> accounts.open(admin, forCommittee("btv-05", "Tên lạ")), "account.name");
        refused(() -> accounts.openFirst(admin, newAccount("other"), GOOD), "account.not-first");
        refused(() -> accounts.account("nobody"), "account.unknown");
        assertThatThrownBy(() -> accounts.open(
                        admin,
                        new NewAccount(
                                "grab",
                                admin.person(),
                                OrganId.COMMITTEE_OFFICE,
                                Set.of(Role.ADMINISTRATOR, Role.CHIEF_OF_OFFICE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLinkLetsTheOwnerAndNobodyElseChooseThePasswordOnce() {
        var admin = accounts.actor("admin");
        var first = accounts.open(admin, forCommittee("btv-04", "new-one"));
        var link = invitations.make(admin, accounts.account("new-one"));
        refused(() -> invitations.account(first), "invitation.void");
        refused(() -> invitations.accept(link, "short"), "password.short");
        assertThat(invitations.until(accounts.account("new-one"))).isPresent();
        assertThat(invitations.accept(link, GOOD).name()).isEqualTo("new-one");
        refused(() -> invitations.accept(link, GOOD), "invitation.void");
        assertThat(signIn.check("new-one", GOOD, new Visitor("192.0.2.9", List.of()))
                        .person())
                .isEqualTo(accounts.account("btv-04").person());
        var again = invitations.make(admin, accounts.account("new-one"));
        var later = clock.instant().plus(Duration.ofDays(8));
        clock.during(later, () -> {
            refused(() -> invitations.account(again), "invitation.void");
            return again;
        });
        accounts.lock(admin, "new-one");
        refused(() -> invitations.account(again), "invitation.void");
        refused(() -> invitations.make(admin, accounts.account("new-one")), "account.locked");
        refused(() -> invitations.make(admin, accounts.account("office")), "password.demonstration");
        refused(() -> invitations.make(accounts.actor("office"), accounts.account("bch-16")), "right.missing");
    }

    @Test
    void locksAndUnlocksOnceAndNeverOneself() {
        var admin = accounts.actor("admin");
        accounts.lock(admin, "bch-40");
        assertThat(accounts.account("bch-40").locked()).isTrue();
        refused(() -> accounts.lock(admin, "bch-40"), "account.locked");
        accounts.unlock(admin, "bch-40");
        refused(() -> accounts.unlock(admin, "bch-40"), "account.not-locked");
        refused(() -> accounts.lock(admin, "admin"), "account.own");
    }

    @Test
    void changesAPasswordThatIsKnownIntoAGoodOne() {
        var admin = accounts.actor("admin");
        invitations.accept(accounts.open(admin, newAccount("new-one")), GOOD);
        var me = new Actor("new-one", admin.person(), "Người mới", OrganId.COMMITTEE_OFFICE, Set.of(), Set.of());
        refused(() -> accounts.changePassword(me, "not mine at all", "một câu khác hẳn"), "password.wrong");
        refused(() -> accounts.changePassword(me, GOOD, "short"), "password.short");
        accounts.changePassword(me, GOOD, "một câu khác hẳn");
        refused(() -> accounts.changePassword(me, GOOD, "một câu khác hẳn"), "password.wrong");
    }

    @Test
    void theDemonstrationsPasswordStays() {
        refused(
                () -> accounts.changePassword(accounts.actor("office"), "demo", "một câu khác hẳn"),
                "password.demonstration");
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessage(code);
    }

    /** For running the system, as the demonstration's chief of the Office has none. */
    private NewAccount newAccount(String name) {
        return new NewAccount(
                name, accounts.actor("office").person(), OrganId.COMMITTEE_OFFICE, Set.of(Role.ADMINISTRATOR));
    }

    private NewAccount forCommittee(String person, String name) {
        return new NewAccount(name, accounts.account(person).person(), OrganId.PROVINCIAL_COMMITTEE, Set.of());
    }

    private NewAccount forOffice(String person, String name) {
        return new NewAccount(name, accounts.account(person).person(), OrganId.COMMITTEE_OFFICE, Set.of());
    }
}
