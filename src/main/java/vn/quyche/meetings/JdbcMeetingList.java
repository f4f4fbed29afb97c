package vn.quyche.meetings;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Conditions;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.VietnamTime;

/** One look into the list of meetings: only what the readers may see. */
class JdbcMeetingList {

    private static final String LINE = """
            select meeting.*,
                   (select count(*) from meeting_item
                    where meeting_item.meeting = meeting.id and meeting_item.audience && :readers::text[]) as items,
                   (select count(*) from meeting_seat
                    where meeting_seat.meeting = meeting.id and attendance = 'PRESENT') as present,
                   (select count(*) from meeting_seat where meeting_seat.meeting = meeting.id) as members
            from meeting
            """;

    private final JdbcClient jdbc;
    private final Conditions conditions;

    JdbcMeetingList(JdbcClient jdbc, Set<Circle> readers) {
        this.jdbc = jdbc;
        this.conditions = new Conditions("audience && :readers::text[]")
                .with("readers", Circle.codes(readers).toArray(String[]::new));
    }

    MeetingsFound page(MeetingFilter filter) {
        conditions
                .and("organ = :organ", "organ", filter.organ().map(OrganId::code))
                .and("state = :state", "state", filter.state().map(Enum::name))
                .and("starts_at >= :from", "from", filter.from().map(JdbcMeetingList::startOf))
                .and("starts_at < :to", "to", filter.to().map(day -> startOf(day.plusDays(1))));
        var offset = (long) (filter.page() - 1) * MeetingFilter.PAGE;
        var lines = lines(" order by starts_at desc, id limit " + MeetingFilter.PAGE + " offset " + offset);
        var total = Conditions.total(
                offset,
                MeetingFilter.PAGE,
                lines.size(),
                () -> jdbc.sql("select count(*) from meeting where " + conditions.sql())
                        .params(conditions.values())
                        .query(Integer.class)
                        .single());
        return new MeetingsFound(lines, total, filter.page());
    }

    List<MeetingLine> ahead() {
        conditions.and("ended_at is null");
        return lines(" order by starts_at, id");
    }

    List<MeetingLine> invitations(PersonId person) {
        conditions
                .and("ended_at is null")
                .and(
                        "exists (select from meeting_seat where meeting_seat.meeting = meeting.id and person = :person)",
                        "person",
                        person.value());
        return lines(" order by starts_at, id");
    }

    private List<MeetingLine> lines(String order) {
        return jdbc.sql(LINE + "where " + conditions.sql() + order)
                .params(conditions.values())
                .query(JdbcMeetingRows::line)
                .list();
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(VietnamTime.startOf(day));
    }
}
