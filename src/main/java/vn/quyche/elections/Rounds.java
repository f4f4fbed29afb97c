package vn.quyche.elections;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meetings;
import vn.quyche.meetings.Room;
import vn.quyche.meetings.RoomVote;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotForm;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Finding;
import vn.quyche.voting.Next;
import vn.quyche.voting.Verdict;
import vn.quyche.voting.Voting;

/** The rounds of an election: the first on the closed list, each further one on what the last count left open. */
@Component
public class Rounds {

    private final JdbcSlates slates;
    private final Meetings meetings;
    private final Room room;
    private final Voting voting;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Rounds(
            JdbcSlates slates,
            Meetings meetings,
            Room room,
            Voting voting,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.slates = slates;
        this.meetings = meetings;
        this.room = room;
        this.voting = voting;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Puts a round to the vote, of those named; where a tie is not settled by rule, with how it is settled. */
    @Transactional
    public BallotId open(Actor by, ItemId id, BallotForm form, List<String> names, String settled) {
        by.mustHave(Right.RUN_MEETING);
        var slate = slates.lock(id).orElseThrow(() -> Refusal.conflict("slate.missing"));
        var round = next(by, id).orElseThrow(() -> Refusal.conflict("slate.no-round"));
        if (names.isEmpty() || !round.names().containsAll(names) || new HashSet<>(names).size() < names.size()) {
            throw Refusal.invalid("candidate", "slate.not-of-round", round.number());
        }
        refuseIf(round.number() == 1 && names.size() < round.names().size(), "slate.first-round");
        refuseIf(names.size() < round.seats(), "slate.too-few", names.size(), round.seats());
        if (round.asksForTie() && settled.isBlank()) {
            throw Refusal.invalid("settled", "slate.tie");
        }
        var meeting = meetings.meetingOf(by, id);
        var item = meeting.item(id).orElseThrow();
        var ballot = room.openBallot(
                by,
                id,
                new RoomVote(BallotMode.SECRET, form, item.title(), names, Set.of())
                        .on(Optional.of(BallotKind.ELECTION), round.seats()));
        slates.add(id, ballot, round, round.asksForTie() ? settled.strip() : round.tieRule());
        facts.publishEvent(new RoundTaken(
                new Fact.Particulars(clock.instant(), by, slate.organ(), item.ref(), meeting.audience(), List.of()),
                round.number(),
                names.size()));
        return ballot;
    }

    /** How ties were settled so far. */
    @Transactional(readOnly = true)
    public List<String> settled(Actor reader, ItemId id) {
        return find(reader, id).map(slate -> slates.settled(id)).orElse(List.of());
    }

    /** What the next round starts from: the closed list, or what the last count left open. */
    @Transactional(readOnly = true)
    public Optional<Round> next(Actor reader, ItemId id) {
        var item = meetings.meetingOf(reader, id).item(id).orElseThrow();
        var taken = voting.takenIn(List.of(item.ref()));
        if (!item.isWaiting()
                || taken.stream().anyMatch(ballot -> !ballot.state().isOver())) {
            return Optional.empty();
        }
        var last = taken.stream()
                .filter(ballot -> ballot.asked().kind() == BallotKind.ELECTION
                        && ballot.result().isPresent())
                .reduce((earlier, later) -> later);
        return last.isPresent() ? last.flatMap(ballot -> after(id, ballot)) : first(reader, id);
    }

    private Optional<Round> first(Actor reader, ItemId id) {
        return find(reader, id)
                .filter(Slate::isClosed)
                .map(slate -> new Round(
                        1 + slates.rounds(id),
                        slate.standing().stream().map(Candidate::name).toList(),
                        List.of(),
                        slate.seats(),
                        ""));
    }

    /** The same again where too few were there; otherwise those not elected, for the seats still open. */
    private Optional<Round> after(ItemId id, Ballot last) {
        var next = last.result().orElseThrow().tally().next();
        if (next != Next.RUNOFF && next != Next.NOT_QUORATE) {
            return Optional.empty();
        }
        var findings = voting.findings(last);
        return Optional.of(new Round(
                1 + slates.rounds(id),
                names(findings.stream()
                        .filter(each -> each.verdict() != Verdict.ELECTED)
                        .toList()),
                names(findings.stream()
                        .filter(each -> each.verdict() == Verdict.TIED)
                        .toList()),
                last.asked().seats()
                        - (int) findings.stream()
                                .filter(each -> each.verdict() == Verdict.ELECTED)
                                .count(),
                regulations
                        .rules(last.heldOn())
                        .findTerm("election.tie")
                        .map(term -> term.value())
                        .orElse("")));
    }

    private static List<String> names(List<Finding> findings) {
        return findings.stream().map(Finding::name).toList();
    }

    private Optional<Slate> find(Actor reader, ItemId id) {
        meetings.meetingOf(reader, id);
        return slates.find(id);
    }
}
