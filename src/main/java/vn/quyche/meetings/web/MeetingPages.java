package vn.quyche.meetings.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.matters.SplitSums;
import vn.quyche.meetings.Agendas;
import vn.quyche.meetings.Item;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meeting;
import vn.quyche.meetings.Meetings;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.Voting;

/** Gathers what the pages of a meeting show. */
@Component
class MeetingPages {

    private final Meetings meetings;
    private final Agendas agendas;
    private final Voting voting;
    private final SplitSums splits;

    MeetingPages(Meetings meetings, Agendas agendas, Voting voting, SplitSums splits) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.voting = voting;
        this.splits = splits;
    }

    MeetingPage of(Meeting meeting, Actor reader) {
        return new MeetingPage(
                meeting,
                reader,
                meetings.leadTimes(meeting),
                meetings.quorum(meeting),
                voting.modeOf(meeting.organ(), meeting.day()),
                ballots(meeting, reader),
                ready(meeting, reader),
                splits.parts(reader, meeting.day()));
    }

    private Map<ItemId, List<Ballot>> ballots(Meeting meeting, Actor reader) {
        return voting.takenIn(meeting.items().stream().map(Item::ref).toList()).stream()
                .filter(ballot -> ballot.audience().includes(reader))
                .collect(Collectors.groupingBy(
                        ballot -> ItemId.of(ballot.takenIn().id()), LinkedHashMap::new, Collectors.toList()));
    }

    private List<MeetingPage.ReadyMatter> ready(Meeting meeting, Actor reader) {
        if (!reader.may(Right.PREPARE_MEETING) || meeting.state().isOver()) {
            return List.of();
        }
        return agendas.ready(reader, meeting).stream()
                .map(line -> new MeetingPage.ReadyMatter(line, agendas.isLate(reader, meeting, line)))
                .toList();
    }
}
