package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * Who belongs to a body on a day. The one place that says how many a quorum and a vote are counted from: the regulation
 * names the bases (J-09), the register who was in them. A vacant seat counts in neither.
 *
 * @param organ the body
 * @param on the day
 * @param seats how many it should have; 0 where no number was set
 * @param members all on the roll, posts first, then by given name
 * @param bases from whom quorum and majority are counted
 */
public record Roll(OrganId organ, LocalDate on, int seats, List<Member> members, Bases bases) {

    public Roll {
        members = List.copyOf(members);
    }

    /** Those on the roll who may act today. */
    public List<Member> incumbents() {
        return members.stream().filter(member -> !member.suspended()).toList();
    }

    public List<Member> suspended() {
        return members.stream().filter(Member::suspended).toList();
    }

    public int quorumBase() {
        return count(bases.quorum().value());
    }

    public int majorityBase() {
        return count(bases.majority().value());
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

    private int count(Bases.Base base) {
        return switch (base) {
            case MEMBERS -> members.size();
            case INCUMBENTS -> incumbents().size();
        };
    }
}
