package vn.quyche.gaps;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.kernel.Audience;
import vn.quyche.matters.MatterId;

/** Writes the table {@code gap}. */
@Repository
class JdbcGapBook implements GapBook {

    private final JdbcClient jdbc;

    JdbcGapBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(Gap gap) {
        jdbc.sql("""
                        insert into gap (id, matter, title, number, subject, ground, code, provisions, reason, english,
                            by_name, opened_at, state, audience)
                        values (:id, :matter, :title, :number, :subject, :ground, :code, :provisions::text[], :reason,
                            :english, :byName, :openedAt, 'OPEN', :audience::text[])
                        on conflict (matter, ground, code) where state = 'OPEN' and ground <> 'OVERRIDE' do nothing""")
                .param("id", gap.id().value())
                .param("matter", UUID.fromString(gap.matter().id()))
                .param("title", gap.matter().title())
                .param("number", gap.number())
                .param("subject", gap.subject())
                .param("ground", gap.ground().name())
                .param("code", gap.code())
                .param("provisions", texts(gap.provisions()))
                .param("reason", gap.reason())
                .param("english", gap.english())
                .param("byName", gap.byName())
                .param("openedAt", moment(gap.openedAt()))
                .param("audience", texts(gap.audience().codes()))
                .update();
    }

    @Override
    public void follow(MatterId matter, String title, Audience audience) {
        jdbc.sql("update gap set title = :title, audience = :audience::text[] where matter = :matter")
                .param("matter", matter.value())
                .param("title", title)
                .param("audience", texts(audience.codes()))
                .update();
    }

    @Override
    public void settle(MatterId matter, Gap.Settlement settlement, Instant at) {
        jdbc.sql("""
                        update gap set state = 'SETTLED', ended_at = :at, settled_organ = :organ, settled_act = :act,
                            settled_result = :result, settled_type = :type, settled_id = :id, settled_title = :title,
                            settled_on = :on::date
                        where matter = :matter and state = 'OPEN'""")
                .param("matter", matter.value())
                .param("at", moment(at))
                .param("organ", settlement.organ().code())
                .param("act", settlement.act())
                .param("result", settlement.result())
                .param("type", settlement.takenIn().type())
                .param("id", settlement.takenIn().id())
                .param("title", settlement.takenIn().title())
                .param("on", settlement.on())
                .update();
    }

    @Override
    public void end(MatterId matter, Ground ground, List<String> kept, GapState state, Instant at) {
        jdbc.sql("""
                        update gap set state = :state, ended_at = :at
                        where matter = :matter and ground = :ground and state = 'OPEN'
                            and not code = any(:kept::text[])""")
                .param("matter", matter.value())
                .param("ground", ground.name())
                .param("kept", texts(kept))
                .param("state", state.name())
                .param("at", moment(at))
                .update();
    }

    @Override
    public void drop(MatterId matter, Instant at) {
        jdbc.sql("update gap set state = 'DROPPED', ended_at = :at where matter = :matter and state = 'OPEN'")
                .param("matter", matter.value())
                .param("at", moment(at))
                .update();
    }

    @Override
    public void reopen(MatterId matter) {
        jdbc.sql("update gap set state = 'OPEN', ended_at = null where matter = :matter and state = 'DROPPED'")
                .param("matter", matter.value())
                .update();
    }

    @Override
    public void note(GapId id, Gap.Note note) {
        jdbc.sql("update gap set note = :note, note_by = :byName, note_at = :at where id = :id")
                .param("id", id.value())
                .param("note", note.text())
                .param("byName", note.byName())
                .param("at", moment(note.at()))
                .update();
    }

    static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Codes in a list; none of them holds a comma or a quote. */
    static String texts(Collection<?> codes) {
        return "{"
                + String.join(",", codes.stream().map(Object::toString).sorted().toList()) + "}";
    }
}
