package vn.quyche.matters;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/** The tables {@code matter} and {@code matter_counter}; what belongs to a matter is in {@link JdbcDossier}. */
@Repository
class JdbcMatterRegister implements MatterRegister {

    private final JdbcClient jdbc;
    private final JdbcMatterList lists;
    private final JdbcDossier dossier;

    JdbcMatterRegister(JdbcClient jdbc, JdbcMatterList lists, JdbcDossier dossier) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.dossier = dossier;
    }

    @Override
    public int drawNumber(int year) {
        return jdbc.sql("""
                        insert into matter_counter (year, last) values (:year, 1)
                        on conflict (year) do update set last = matter_counter.last + 1
                        returning last""").param("year", year).query(Integer.class).single();
    }

    @Override
    public void add(Matter matter, int year, int number) {
        JdbcMatterRow.values(jdbc.sql("""
                        insert into matter (id, year, number, register, subject, facts, title, summary, reason, purpose, body,
                            filed_by, filed_by_name, filed_at, round, route, routed_on, position, discussion, unruled,
                            state, since, turn_organ, turn_act, audience)
                        values (:id, :year, :number, :register, :subject, :facts::jsonb, :title, :summary, :reason,
                            :purpose, :body, :filedBy, :filedByName, :filedAt, :round, :route::jsonb, :routedOn::date, :position,
                            :discussion, :unruled, :state, :since, :turnOrgan, :turnAct, :audience::text[])"""), matter)
                .param("year", year)
                .param("number", number)
                .param("register", matter.number())
                .param("body", matter.body().code())
                .update();
    }

    @Override
    public Matter lock(MatterId id) {
        return jdbc.sql("select * from matter where id = :id for update")
                .param("id", id.value())
                .query(JdbcMatterRow::matter)
                .optional()
                .orElseThrow(JdbcMatterRegister::notFound);
    }

    @Override
    public Optional<Matter> find(MatterId id) {
        return jdbc.sql("select * from matter where id = :id")
                .param("id", id.value())
                .query(JdbcMatterRow::matter)
                .optional();
    }

    @Override
    public Matter readable(Actor reader, MatterId id) {
        return jdbc.sql("select * from matter where id = :id and audience && :circles::text[]")
                .param("id", id.value())
                .param("circles", JdbcTexts.of(reader))
                .query(JdbcMatterRow::matter)
                .optional()
                .orElseThrow(JdbcMatterRegister::notFound);
    }

    @Override
    public void save(Matter matter) {
        var place = matter.placing();
        var changed = JdbcMatterRow.values(jdbc.sql("""
                        update matter set version = version + 1, subject = :subject, facts = :facts::jsonb,
                            title = :title, summary = :summary, reason = :reason, purpose = :purpose, filed_by = :filedBy,
                            filed_by_name = :filedByName, filed_at = :filedAt, round = :round, route = :route::jsonb,
                            routed_on = :routedOn::date, position = :position, discussion = :discussion,
                            unruled = :unruled, state = :state, since = :since, turn_organ = :turnOrgan,
                            turn_act = :turnAct, audience = :audience::text[], meeting_type = :meetingType,
                            meeting_id = :meetingId, meeting_title = :meetingTitle, meeting_organ = :meetingOrgan,
                            meeting_on = :meetingOn::date, papers_due = :papersDue::date
                        where id = :id and version = :version"""), matter)
                .param("version", matter.version())
                .param("meetingType", place == null ? null : place.meeting().type())
                .param("meetingId", place == null ? null : place.meeting().id())
                .param("meetingTitle", place == null ? null : place.meeting().title())
                .param("meetingOrgan", place == null ? null : place.organ().code())
                .param("meetingOn", place == null ? null : place.on())
                .param("papersDue", place == null ? null : place.papersDue())
                .update();
        Refusal.refuseIf(changed == 0, "record.changed");
    }

    @Override
    public Found list(Actor reader, Filter filter) {
        return lists.list(reader, filter);
    }

    @Override
    public List<OrganId> bodies(Actor reader) {
        return lists.bodies(reader);
    }

    @Override
    public List<MatterLine> readyFor(Actor reader, OrganId organ) {
        return lists.readyFor(reader, organ);
    }

    @Override
    public void add(MatterId matter, Paper paper) {
        dossier.add(matter, paper);
    }

    @Override
    public List<Paper> papers(MatterId matter) {
        return dossier.papers(matter);
    }

    @Override
    public Paper paper(MatterId matter, PaperId paper) {
        return papers(matter).stream()
                .filter(one -> one.id().equals(paper))
                .findFirst()
                .orElseThrow(JdbcMatterRegister::notFound);
    }

    @Override
    public void add(MatterId matter, Appraisal appraisal) {
        dossier.add(matter, appraisal);
    }

    @Override
    public List<Appraisal> appraisals(MatterId matter) {
        return dossier.appraisals(matter);
    }

    @Override
    public void add(MatterId matter, RecordedDecision decision) {
        dossier.add(matter, decision);
    }

    @Override
    public List<RecordedDecision> decisions(MatterId matter) {
        return dossier.decisions(matter);
    }

    @Override
    public void add(MatterId matter, FactEntry entry) {
        dossier.add(matter, entry);
    }

    @Override
    public List<FactEntry> factEntries(MatterId matter) {
        return dossier.factEntries(matter);
    }

    private static Refusal notFound() {
        return Refusal.notFound("record.not-found", Optional.empty());
    }
}
