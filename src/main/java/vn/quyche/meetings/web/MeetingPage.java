package vn.quyche.meetings.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.MatterLine;
import vn.quyche.meetings.Attendance;
import vn.quyche.meetings.Deadline;
import vn.quyche.meetings.Item;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.LeadTime;
import vn.quyche.meetings.Meeting;
import vn.quyche.meetings.MeetingState;
import vn.quyche.meetings.Seat;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotMode;
import vn.quyche.voting.Quorum;
import vn.quyche.voting.Voter;

/**
 * What the pages of a meeting show to one reader.
 *
 * @param meeting the meeting
 * @param reader who reads
 * @param leadTimes the deadlines before it
 * @param quorum how many must be there
 * @param mode how its organ decides
 * @param ballots the ballots of each item, first opened first
 * @param ready the matters that may be put on its agenda, for those who may
 * @param split matters about sums that, with others to the same purpose, pass what is delegated
 */
record MeetingPage(
        Meeting meeting,
        Actor reader,
        List<LeadTime> leadTimes,
        Quorum quorum,
        BallotMode mode,
        Map<ItemId, List<Ballot>> ballots,
        List<ReadyMatter> ready,
        Set<MatterId> split) {

    /**
     * A matter that waits for this organ.
     *
     * @param line the matter
     * @param late whether its papers came too late for this meeting
     */
    record ReadyMatter(MatterLine line, boolean late) {}

    /** Whether the item is about a sum that may be part of a larger one. */
    public boolean isSplit(Item item) {
        return item.matter().filter(split::contains).isPresent();
    }

    public boolean isSplit(MatterLine line) {
        return split.contains(line.id());
    }

    public boolean mayArrange() {
        return reader.may(Right.PREPARE_MEETING) && !meeting.state().isOver();
    }

    public boolean mayCancel() {
        return reader.may(Right.PREPARE_MEETING) && meeting.state().isAhead();
    }

    /** Whether the reader records what the organ closed to its guests. */
    public boolean mayClose() {
        return reader.may(Right.CONVENE_MEETING) && !meeting.state().isOver();
    }

    public boolean mayConvene() {
        return reader.may(Right.CONVENE_MEETING) && meeting.state() == MeetingState.PLANNED;
    }

    public boolean mayOpen() {
        return reader.may(Right.RUN_MEETING) && meeting.state() == MeetingState.CONVENED;
    }

    public boolean mayRun() {
        return reader.may(Right.RUN_MEETING) && meeting.state() == MeetingState.OPEN;
    }

    public Optional<Seat> mySeat() {
        return meeting.seat(reader.person());
    }

    public boolean isQuorate() {
        return quorum.isReachedBy(meeting.present());
    }

    public List<Deadline> broken() {
        return meeting.deadlines().stream()
                .filter(deadline -> !deadline.isKept())
                .toList();
    }

    public boolean isDone(LeadTime leadTime) {
        return meeting.deadlines().stream().anyMatch(deadline -> deadline.name() == leadTime.name());
    }

    public boolean isBroken(LeadTime leadTime) {
        return broken().stream().anyMatch(deadline -> deadline.name() == leadTime.name());
    }

    /** Whether it is the first deadline for which nothing has been done. */
    public boolean isNext(LeadTime leadTime) {
        return leadTimes.stream()
                .filter(each -> !isDone(each))
                .findFirst()
                .filter(leadTime::equals)
                .isPresent();
    }

    public Optional<Deadline> papersOf(Item item) {
        return meeting.deadlines().stream()
                .filter(deadline -> deadline.item().filter(item.id()::equals).isPresent())
                .reduce((earlier, later) -> later);
    }

    public List<Ballot> ballotsOf(Item item) {
        return ballots.getOrDefault(item.id(), List.of());
    }

    public Optional<Ballot> openBallot(Item item) {
        return ballotsOf(item).stream()
                .filter(ballot -> !ballot.state().isOver())
                .findFirst();
    }

    public Optional<Ballot> lastCount(Item item) {
        return ballotsOf(item).stream()
                .filter(ballot -> ballot.result().isPresent())
                .reduce((earlier, later) -> later);
    }

    /** The ways in which an item can be put to the vote. */
    public List<VoteWay> ways() {
        return VoteWay.of(mode);
    }

    /** Those who can be without a vote on an item, being concerned. */
    public List<Seat> concernable() {
        return meeting.seats().stream().filter(seat -> !seat.suspended()).toList();
    }

    /** The hall, with who is there and whose vote is in. */
    Hall hall() {
        return Hall.of(meeting.seats()).marking(meeting.seats(), voted());
    }

    /** Whose vote is in, of the vote that is going on; of a secret one only who runs it is told. */
    private Set<PersonId> voted() {
        return ballots.values().stream()
                .flatMap(List::stream)
                .filter(Ballot::isOpen)
                .filter(ballot -> ballot.mode().isNamed() || mayRun())
                .flatMap(ballot -> ballot.roll().stream())
                .filter(Voter::hasVoted)
                .map(Voter::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Seat> absent() {
        return meeting.seats().stream()
                .filter(seat -> seat.attendance() == Attendance.ABSENT)
                .toList();
    }

    public long readers() {
        return meeting.seats().stream()
                .filter(seat -> seat.readAt().isPresent())
                .count();
    }

    /** The hour as the form of the plan takes it. */
    public String typedHour() {
        return LocalTime.ofInstant(meeting.startsAt(), VietnamTime.ZONE).toString();
    }

    /** The hour on the wall. */
    public String clock(Instant now) {
        return LocalTime.ofInstant(now, VietnamTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Planned minutes against the length of the meeting. */
    public Load load() {
        return Load.of(meeting.plannedMinutes(), meeting.minutes());
    }

    /**
     * Planned minutes as a bar.
     *
     * @param planned how many are planned
     * @param over how many too many
     * @param fill the width of what fits, in percent
     * @param end where the meeting ends, in percent
     * @param beyond the width of what does not fit, in percent
     */
    record Load(int planned, int over, int fill, int end, int beyond) {

        static Load of(int planned, int minutes) {
            var scale = Math.max(planned, minutes);
            var over = Math.max(0, planned - minutes);
            return new Load(
                    planned, over, 100 * Math.min(planned, minutes) / scale, 100 * minutes / scale, 100 * over / scale);
        }
    }
}
