package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * Who belongs to a body on a day. The one place that says what quorum and majority are counted from (J-09): quorum from
 * all on the roll (Điều 25.1), votes from those able to act (Điều 27.3). A vacant seat counts in neither.
 *
 * @param organ the body
 * @param on the day
 * @param seats how many it should have; 0 where no number was set
 * @param members all on the roll, posts first, then by given name
 */
public record Roll(OrganId organ, LocalDate on, int seats, List<Member> members) {

    public Roll {
        members = List.copyOf(members);
    }

    /** Those on the roll who may act today. */
    public List<Member> incumbents() {
        return members.stream().filter(member -> !member.suspended()).toList();
    }

    public int quorumBase() {
        return members.size();
    }

    public int majorityBase() {
        return incumbents().size();
    }

    public int vacancies() {
        return Math.max(0, seats - members.size());
    }

    public boolean contains(PersonId person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    /** Whether the person is on the roll and not suspended. */
    public boolean mayAct(PersonId person) {
        return incumbents().stream().anyMatch(member -> member.person().equals(person));
    }
}
