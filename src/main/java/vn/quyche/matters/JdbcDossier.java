package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.competence.Act;
import vn.quyche.files.FileId;
import vn.quyche.files.Files;
import vn.quyche.files.StoredFile;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** What belongs to a matter: papers, appraisals, decisions and who entered which fact. Rows are added, never changed. */
@Repository
class JdbcDossier {

    private final JdbcClient jdbc;
    private final Files files;

    JdbcDossier(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void add(MatterId matter, Paper paper) {
        jdbc.sql("""
                        insert into matter_paper (id, matter, file, title, body, by_name, added_at, round, late_reason)
                        values (:id, :matter, :file, :title, :body, :byName, :at, :round, :lateReason)""")
                .param("id", paper.id().value())
                .param("matter", matter.value())
                .param("file", paper.content().value())
                .param("title", paper.title())
                .param("body", paper.body().code())
                .param("byName", paper.byName())
                .param("at", JdbcTexts.moment(paper.at()))
                .param("round", paper.round())
                .param("lateReason", paper.lateReason())
                .update();
    }

    List<Paper> papers(MatterId matter) {
        var rows = jdbc.sql("select * from matter_paper where matter = :matter order by added_at, title")
                .param("matter", matter.value())
                .query(JdbcDossier::paperRow)
                .list();
        var stored = files.find(rows.stream().map(PaperRow::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream()
                .flatMap(row ->
                        stored.containsKey(row.file()) ? Stream.of(row.with(stored.get(row.file()))) : Stream.empty())
                .toList();
    }

    void add(MatterId matter, Appraisal appraisal) {
        jdbc.sql("""
                        insert into matter_appraisal (matter, round, outcome, note, by_name, at)
                        values (:matter, :round, :outcome, :note, :byName, :at)""")
                .param("matter", matter.value())
                .param("round", appraisal.round())
                .param("outcome", appraisal.outcome().name())
                .param("note", appraisal.note())
                .param("byName", appraisal.byName())
                .param("at", JdbcTexts.moment(appraisal.at()))
                .update();
    }

    List<Appraisal> appraisals(MatterId matter) {
        return jdbc.sql("select * from matter_appraisal where matter = :matter order by round")
                .param("matter", matter.value())
                .query((row, number) -> new Appraisal(
                        row.getInt("round"),
                        AppraisalOutcome.valueOf(row.getString("outcome")),
                        row.getString("note"),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void add(MatterId matter, RecordedDecision recorded) {
        var decision = recorded.decision();
        jdbc.sql("""
                        insert into matter_decision (matter, organ, act, power, result, words, meeting_type,
                            meeting_id, meeting_title, decided_on, basis, by_name, at)
                        values (:matter, :organ, :act, :power, :result, :words, :meetingType, :meetingId,
                            :meetingTitle, :on::date, :basis::text[], :byName, :at)""")
                .param("matter", matter.value())
                .param("organ", decision.organ().code())
                .param("act", decision.act().name())
                .param("power", recorded.power().name())
                .param("result", decision.result().name())
                .param("words", decision.text())
                .param("meetingType", decision.takenIn().type())
                .param("meetingId", decision.takenIn().id())
                .param("meetingTitle", decision.takenIn().title())
                .param("on", decision.on())
                .param("basis", JdbcTexts.of(decision.basis()))
                .param("byName", recorded.byName())
                .param("at", JdbcTexts.moment(recorded.at()))
                .update();
    }

    List<RecordedDecision> decisions(MatterId matter) {
        return jdbc.sql("select * from matter_decision where matter = :matter order by id")
                .param("matter", matter.value())
                .query(JdbcDossier::decision)
                .list();
    }

    void add(MatterId matter, FactEntry entry) {
        jdbc.sql("""
                        insert into matter_fact_entry (matter, fact, value, by_name, reason, at)
                        values (:matter, :fact, :value::jsonb, :byName, :reason, :at)""")
                .param("matter", matter.value())
                .param("fact", entry.fact())
                .param("value", RouteJson.write(entry.value()))
                .param("byName", entry.byName())
                .param("reason", entry.reason())
                .param("at", JdbcTexts.moment(entry.at()))
                .update();
    }

    List<FactEntry> factEntries(MatterId matter) {
        return jdbc.sql("select * from matter_fact_entry where matter = :matter order by id desc")
                .param("matter", matter.value())
                .query((row, number) -> new FactEntry(
                        row.getString("fact"),
                        RouteJson.value(row.getString("value")),
                        row.getString("by_name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static RecordedDecision decision(ResultSet row, int number) throws SQLException {
        var decision = new StepDecision(
                OrganId.of(row.getString("organ")),
                Act.valueOf(row.getString("act")),
                Result.valueOf(row.getString("result")),
                row.getString("words"),
                new RecordRef(
                        row.getString("meeting_type"), row.getString("meeting_id"), row.getString("meeting_title")),
                row.getObject("decided_on", LocalDate.class),
                JdbcTexts.citations(row.getArray("basis")));
        return new RecordedDecision(
                decision,
                Power.valueOf(row.getString("power")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static PaperRow paperRow(ResultSet row, int number) throws SQLException {
        return new PaperRow(
                new PaperId(row.getObject("id", UUID.class)),
                new FileId(row.getObject("file", UUID.class)),
                row.getString("title"),
                OrganId.of(row.getString("body")),
                row.getString("by_name"),
                row.getTimestamp("added_at").toInstant(),
                row.getInt("round"),
                row.getString("late_reason"));
    }

    private record PaperRow(
            PaperId id,
            FileId file,
            String title,
            OrganId body,
            String byName,
            Instant at,
            int round,
            String lateReason) {

        Paper with(StoredFile stored) {
            return new Paper(id, stored, title, body, byName, at, round, lateReason);
        }
    }
}
