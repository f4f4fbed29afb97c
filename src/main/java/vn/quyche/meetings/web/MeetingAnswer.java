package vn.quyche.meetings.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Citation;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.LeadTime;
import vn.quyche.meetings.Meeting;
import vn.quyche.meetings.Seat;
import vn.quyche.voting.Quorum;

/** A meeting in JSON. */
record MeetingAnswer(
        String id,
        String title,
        String organ,
        String kind,
        String state,
        String startsAt,
        String place,
        int minutes,
        String reason,
        List<Member> attendance,
        QuorumAnswer quorum,
        List<ItemAnswer> items,
        List<DeadlineAnswer> deadlines,
        Map<String, String> links) {

    static MeetingAnswer of(Meeting meeting, Quorum quorum, List<LeadTime> leadTimes) {
        var self = "/api/v1/meetings/" + meeting.id();
        return new MeetingAnswer(
                meeting.id().toString(),
                meeting.title(),
                meeting.organ().code(),
                meeting.kind().name(),
                meeting.state().name(),
                meeting.startsAt().toString(),
                meeting.place(),
                meeting.minutes(),
                meeting.reason(),
                meeting.seats().stream().map(Member::of).toList(),
                QuorumAnswer.of(quorum, meeting.present()),
                meeting.items().stream().map(ItemAnswer::of).toList(),
                leadTimes.stream()
                        .map(leadTime -> DeadlineAnswer.of(leadTime, meeting))
                        .toList(),
                Map.of("self", self, "items", self + "/items", "page", "/meetings/" + meeting.id()));
    }

    private static List<Map<String, String>> basis(Citation citation) {
        return List.of(Map.of("eId", citation.eId(), "citation", citation.words()));
    }

    /** A line of the roll in JSON. */
    record Member(String person, String name, String attendance, String reason, boolean invited, boolean read) {

        static Member of(Seat seat) {
            return new Member(
                    seat.person().toString(),
                    seat.name(),
                    seat.attendance().name(),
                    seat.reason(),
                    seat.invitedAt().isPresent(),
                    seat.readAt().isPresent());
        }
    }

    /** How many must be there, in JSON. */
    record QuorumAnswer(int members, int needed, int present, boolean quorate, List<Map<String, String>> basis) {

        static QuorumAnswer of(Quorum quorum, int present) {
            return new QuorumAnswer(
                    quorum.members(),
                    quorum.needed(),
                    present,
                    quorum.isReachedBy(present),
                    MeetingAnswer.basis(quorum.source()));
        }
    }

    /** A deadline in JSON; kept is absent while nothing has been done, late tells what came after it and why. */
    record DeadlineAnswer(
            String name,
            int days,
            String due,
            @Nullable Boolean kept,
            List<Map<String, String>> late,
            List<Map<String, String>> basis) {

        static DeadlineAnswer of(LeadTime leadTime, Meeting meeting) {
            var done = meeting.deadlines().stream()
                    .filter(deadline -> deadline.name() == leadTime.name())
                    .toList();
            return new DeadlineAnswer(
                    leadTime.name().name(),
                    leadTime.days(),
                    leadTime.due().toString(),
                    done.isEmpty() ? null : done.stream().allMatch(deadline -> deadline.isKept()),
                    done.stream()
                            .filter(deadline -> !deadline.isKept())
                            .map(deadline -> Map.of(
                                    "item",
                                            deadline.item()
                                                    .map(ItemId::toString)
                                                    .orElse(""),
                                    "done", deadline.done().toString(),
                                    "reason", deadline.reason()))
                            .toList(),
                    MeetingAnswer.basis(leadTime.source()));
        }
    }
}
