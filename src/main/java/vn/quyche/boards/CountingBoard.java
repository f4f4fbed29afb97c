package vn.quyche.boards;

import java.time.Instant;
import java.util.List;
import vn.quyche.kernel.PersonId;
import vn.quyche.voting.BallotId;

/**
 * The members named to count the slips of a ballot.
 *
 * @param ballot whose slips
 * @param members who counts, the head first
 * @param namedAt when the meeting named them
 * @param namedBy the name of who entered it
 */
public record CountingBoard(BallotId ballot, List<BoardMember> members, Instant namedAt, String namedBy) {

    public CountingBoard {
        members = List.copyOf(members);
    }

    public BoardMember head() {
        return members.get(0);
    }

    public boolean includes(PersonId person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }
}
