package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** Where bodies, people and their dated ties are kept. */
interface Institution {

    boolean isEmpty();

    /** Every form of every body, in the order of the tree. */
    List<Organ> forms();

    List<Member> members(OrganId organ, LocalDate on);

    /** How many are on the roll of each body that has one. */
    Map<OrganId, Integer> sizes(LocalDate on);

    boolean isMember(OrganId organ, PersonId person, LocalDate on);

    List<Post> postsOf(PersonId person);

    List<Post> postsIn(OrganId organ, LocalDate on);

    /** All posts held on a day. */
    List<Post> posts(LocalDate on);

    List<Membership> membershipsOf(PersonId person);

    List<Assignment> assignmentsOf(PersonId person, LocalDate on);

    /** Who looks after the body. */
    List<Assignment> assignmentsTo(OrganId organ, LocalDate on);

    /** Every post there ever was in a body. */
    List<Post> postsEver(OrganId organ);

    /** Every seat there ever was in a body, newest first. */
    List<Membership> membershipsIn(OrganId organ);

    List<Suspension> suspensions(OrganId organ);

    /** Everything somebody ever looked after. */
    List<Assignment> assignmentsEver(PersonId person);

    /** All that is looked after on a day. */
    List<Assignment> assignments(LocalDate on);

    /** All that was ever looked after, by whomever. */
    List<Assignment> assignmentsEver();

    List<Term> terms(OrganId organ);

    List<StandIn> standIns(OrganId organ);

    List<Succession> successions();
}
