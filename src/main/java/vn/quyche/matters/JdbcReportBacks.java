package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;

/** The tables {@code matter_report_back} and {@code matter_report_back_missed}. */
@Repository
class JdbcReportBacks {

    private static final String DUTY = """
            select matter_report_back.*, (select count(*) from matter_report_back_missed missed
                where missed.report_back = matter_report_back.id) as times_missed
            from matter_report_back where\s""";

    private final JdbcClient jdbc;

    JdbcReportBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ReportBack duty, MatterId matter) {
        jdbc.sql("""
                        insert into matter_report_back (id, matter, matter_title, register, from_organ, to_organ,
                            due_when, since, basis, audience)
                        values (:id, :matter, :title, :register, :from, :to, :when, :since::date, :basis::text[],
                            :audience::text[])""")
                .param("id", duty.id().value())
                .param("matter", matter.value())
                .param("title", duty.matter().title())
                .param("register", duty.number())
                .param("from", duty.from().code())
                .param("to", duty.to().code())
                .param("when", duty.when())
                .param("since", duty.since())
                .param("basis", JdbcTexts.of(duty.basis()))
                .param("audience", JdbcTexts.of(duty.audience()))
                .update();
    }

    /** Read by those who read the matter. */
    void giveTo(MatterId matter, Audience readers) {
        jdbc.sql("update matter_report_back set audience = :audience::text[] where matter = :matter")
                .param("matter", matter.value())
                .param("audience", JdbcTexts.of(readers))
                .update();
    }

    List<ReportBack> open(OrganId to) {
        return jdbc.sql(DUTY + "not taken and to_organ = :to order by since, register")
                .param("to", to.code())
                .query(JdbcReportBacks::duty)
                .list();
    }

    List<ReportBack> owedBy(Set<OrganId> from) {
        return jdbc.sql(DUTY + "not taken and from_organ in (:from) order by since, register")
                .param("from", from.stream().map(OrganId::code).toList())
                .query(JdbcReportBacks::duty)
                .list();
    }

    List<ReportBack> of(MatterId matter) {
        return jdbc.sql(DUTY + "matter = :matter order by since, to_organ")
                .param("matter", matter.value())
                .query(JdbcReportBacks::duty)
                .list();
    }

    List<ReportBack> ofAll(List<MatterId> matters) {
        return matters.isEmpty()
                ? List.of()
                : jdbc.sql(DUTY + "matter in (:matters) order by since, to_organ")
                        .param("matters", matters.stream().map(MatterId::value).toList())
                        .query(JdbcReportBacks::duty)
                        .list();
    }

    Optional<ReportBack> find(ReportBackId id) {
        return jdbc.sql(DUTY + "id = :id")
                .param("id", id.value())
                .query(JdbcReportBacks::duty)
                .optional();
    }

    ReportBack lock(ReportBackId id) {
        return jdbc.sql(DUTY + "id = :id for update")
                .param("id", id.value())
                .query(JdbcReportBacks::duty)
                .optional()
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    void taken(ReportBackId id, RecordRef meeting) {
        jdbc.sql("""
                        update matter_report_back
                        set taken = true, meeting_type = :type, meeting_id = :meeting, meeting_title = :title
                        where id = :id""")
                .param("id", id.value())
                .param("type", meeting.type())
                .param("meeting", meeting.id())
                .param("title", meeting.title())
                .update();
    }

    /** Whether it was not yet known that this meeting missed it. */
    boolean missed(ReportBackId id, RecordRef meeting) {
        return jdbc.sql("""
                        insert into matter_report_back_missed (report_back, meeting_id, meeting_title)
                        values (:id, :meeting, :title) on conflict do nothing""")
                        .param("id", id.value())
                        .param("meeting", meeting.id())
                        .param("title", meeting.title())
                        .update()
                > 0;
    }

    private static ReportBack duty(ResultSet row, int number) throws SQLException {
        return new ReportBack(
                new ReportBackId(row.getObject("id", UUID.class)),
                new RecordRef("matter", row.getString("matter"), row.getString("matter_title")),
                row.getString("register"),
                OrganId.of(row.getString("from_organ")),
                OrganId.of(row.getString("to_organ")),
                row.getString("due_when"),
                row.getObject("since", LocalDate.class),
                JdbcTexts.citations(row.getArray("basis")),
                row.getBoolean("taken"),
                row.getInt("times_missed"),
                JdbcTexts.audience(row.getArray("audience")));
    }
}
