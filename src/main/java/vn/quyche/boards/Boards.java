package vn.quyche.boards;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotState;
import vn.quyche.voting.PaperSlips;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/** The door to counting boards: named, closing the urn, counting, confirmed by a second person. */
@Component
public class Boards {

    /** One enters and another confirms. */
    private static final int FEWEST = 2;

    private final JdbcBoards boards;
    private final Voting voting;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Boards(JdbcBoards boards, Voting voting, ApplicationEventPublisher facts, Clock clock) {
        this.boards = boards;
        this.voting = voting;
        this.facts = facts;
        this.clock = clock;
    }

    /** Enters whom the meeting named to count, the head first; until the urn is closed others may be named. */
    @Transactional
    public void name(Actor by, BallotId id, List<PersonId> people) {
        by.mustHave(Right.RUN_MEETING);
        var ballot = onPaper(by, id);
        refuseIf(ballot.state() != BallotState.OPEN, "board.urn-closed");
        if (people.size() < FEWEST || new HashSet<>(people).size() < people.size()) {
            throw Refusal.invalid("member", "board.members", FEWEST);
        }
        var members = people.stream().map(person -> member(ballot, person)).toList();
        boards.name(new CountingBoard(id, members, now(), by.name()));
        facts.publishEvent(new BoardNamed(about(by, ballot), members.size()));
    }

    /** Closes the urn, so that the board may count. */
    @Transactional
    public void closeUrn(Actor by, BallotId id) {
        by.mustHave(Right.RUN_MEETING);
        onPaper(by, id);
        refuseIf(boards.find(id).isEmpty(), "board.missing");
        voting.closeUrn(by, id);
    }

    /** Enters what the board counted; an earlier sheet at which nobody has looked is replaced. */
    @Transactional
    public TallySheet enter(Actor by, BallotId id, PaperSlips slips) {
        var ballot = counted(by, id);
        slips.mustAddUp(ballot);
        var sheets = boards.sheets(id);
        var sheet =
                new TallySheet(id, sheets.size() + 1, slips, signature(by), Optional.empty(), SheetState.ENTERED, "");
        boards.replaceWaiting(id);
        boards.enter(sheet);
        facts.publishEvent(new TallyEntered(about(by, ballot), sheet.number()));
        return sheet;
    }

    /** A second member of the board has compared the sheet with the slips: the ballot is counted by it. */
    @Transactional
    public void confirm(Actor second, BallotId id, int number) {
        var ballot = counted(second, id);
        var sheet = waiting(second, id, number);
        boards.look(id, number, SheetState.CONFIRMED, signature(second), "");
        facts.publishEvent(new TallyConfirmed(
                about(second, ballot), number, sheet.entered().name()));
        voting.countPaper(second, id, sheet.slips());
    }

    /** A second member of the board has found the sheet wrong, and says where. */
    @Transactional
    public void sendBack(Actor second, BallotId id, int number, String remark) {
        var ballot = counted(second, id);
        waiting(second, id, number);
        if (remark.isBlank()) {
            throw Refusal.invalid("reason", "board.remark");
        }
        boards.look(id, number, SheetState.SENT_BACK, signature(second), remark.strip());
        facts.publishEvent(new TallyReturned(about(second, ballot), number));
    }

    /** Who counts, once they are named. */
    @Transactional(readOnly = true)
    public Optional<CountingBoard> find(Actor reader, BallotId id) {
        onPaper(reader, id);
        return boards.find(id);
    }

    /** The sheets as the reader may see them: all to the board; to who entered one, that one; to others, the confirmed. */
    @Transactional(readOnly = true)
    public List<TallySheet> sheets(Actor reader, BallotId id) {
        var all = find(reader, id)
                .filter(board -> board.includes(reader.person()))
                .isPresent();
        return boards.sheets(id).stream()
                .filter(sheet -> all
                        || sheet.state() == SheetState.CONFIRMED
                        || sheet.entered().person().equals(reader.person()))
                .toList();
    }

    /** Refuses who neither counts nor helps the board to. */
    @Transactional(readOnly = true)
    public void mustCount(Actor by, BallotId id) {
        voting.find(by, id);
        if (!by.may(Right.RUN_MEETING) && !isMember(by, id)) {
            throw Refusal.forbidden("board.not-counting", Optional.empty());
        }
    }

    private boolean isMember(Actor actor, BallotId id) {
        return boards.find(id).filter(board -> board.includes(actor.person())).isPresent();
    }

    private TallySheet waiting(Actor second, BallotId id, int number) {
        if (!isMember(second, id)) {
            throw Refusal.forbidden("board.not-member", Optional.empty());
        }
        var sheet = boards.sheets(id).stream()
                .filter(each -> each.number() == number && each.waits())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("board.sheet-gone", number));
        refuseIf(sheet.entered().person().equals(second.person()), "board.same-person", second.name());
        return sheet;
    }

    private static BoardMember member(Ballot ballot, PersonId person) {
        var voter =
                ballot.voter(person).orElseThrow(() -> Refusal.invalid("member", "board.not-on-roll", ballot.heldOn()));
        if (!voter.mayVote() || isNamed(ballot, voter)) {
            throw Refusal.invalid("member", "board.concerned", voter.name());
        }
        return new BoardMember(person, voter.name(), voter.position());
    }

    /** Whether the slip is about the member. */
    private static boolean isNamed(Ballot ballot, Voter voter) {
        return ballot.asked().options().stream().anyMatch(option -> option.equalsIgnoreCase(voter.name()));
    }

    private Ballot onPaper(Actor reader, BallotId id) {
        var ballot = voting.find(reader, id);
        refuseIf(ballot.form() != BallotForm.PAPER, "board.not-on-paper");
        return ballot;
    }

    /** The ballot, with its urn closed and not yet counted; held, so that no two sheets cross. */
    private Ballot counted(Actor by, BallotId id) {
        mustCount(by, id);
        boards.lock(id);
        var ballot = onPaper(by, id);
        refuseIf(ballot.state() == BallotState.OPEN, "ballot.urn-open");
        refuseIf(ballot.state().isOver(), "board.over");
        return ballot;
    }

    private Fact.Particulars about(Actor by, Ballot ballot) {
        return new Fact.Particulars(
                clock.instant(), by, ballot.organ(), ballot.reference(), ballot.audience(), List.of());
    }

    private Signature signature(Actor by) {
        return new Signature(by.person(), by.name(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
