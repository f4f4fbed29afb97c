package vn.quyche.demonstration;

import static vn.quyche.kernel.OrganId.COMMITTEE_OFFICE;
import static vn.quyche.kernel.OrganId.INSPECTION_COMMISSION;
import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.quyche.access.NewAccount;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Role;
import vn.quyche.organs.Establishment;

/** The fictional province of Thanh Giang: what it consists of, and who may sign in. */
final class ThanhGiang {

    /** The first day of term XIV. */
    static final LocalDate CONGRESS = LocalDate.of(2020, 10, 15);

    static final String PASSWORD = "demo";

    /** The three of the Standing Group, then the other members of the Standing Committee, then the other members. */
    static final int STANDING_COMMITTEE_SEATS = 15;

    static final int COMMITTEE_SEATS = 55;
    static final OrganId PEOPLES_COMMITTEE_PARTY_BOARD = new OrganId("PEOPLES_COMMITTEE_PARTY_BOARD");
    static final OrganId FIRST_SUBORDINATE = new OrganId("SUBORDINATE_01");

    private static final int STANDING_GROUP_SEATS = 3;

    private ThanhGiang() {}

    static Establishment establishment() {
        var people = new ThanhGiangPeople();
        return new Establishment(
                ThanhGiangOrgans.all(),
                people.people(),
                people.memberships(),
                List.of(),
                people.posts(),
                ThanhGiangAssignments.all());
    }

    /** The accounts that the public interface promises. */
    static List<NewAccount> accounts() {
        var accounts = new ArrayList<NewAccount>();
        accounts.add(account("office", COMMITTEE_OFFICE));
        accounts.add(account("specialist", COMMITTEE_OFFICE));
        accounts.add(account("secretary", STANDING_GROUP));
        accounts.add(account("standing-deputy", STANDING_GROUP));
        accounts.add(account("chairman", PEOPLES_COMMITTEE_PARTY_BOARD));
        accounts.add(account("ubkt", INSPECTION_COMMISSION));
        accounts.add(account("bcs-ubnd", PEOPLES_COMMITTEE_PARTY_BOARD));
        accounts.add(account("huyen-01", FIRST_SUBORDINATE));
        accounts.add(new NewAccount("admin", Roster.id("admin"), COMMITTEE_OFFICE, Set.of(Role.ADMINISTRATOR)));
        for (var seat = STANDING_GROUP_SEATS + 1; seat <= COMMITTEE_SEATS; seat++) {
            var body = seat <= STANDING_COMMITTEE_SEATS ? STANDING_COMMITTEE : PROVINCIAL_COMMITTEE;
            accounts.add(account(ThanhGiangPeople.member(seat), body));
        }
        return accounts;
    }

    private static NewAccount account(String name, OrganId body) {
        return new NewAccount(name, Roster.id(ThanhGiangPeople.behind(name)), body, Set.of());
    }
}
