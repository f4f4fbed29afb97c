package vn.quyche.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.competence.Act;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** The tables {@code matter_override}, {@code matter_override_voice} and {@code matter_version_kept}. */
@Repository
class JdbcRouteOverrides {

    private final JdbcClient jdbc;
    private final JdbcMatterList lists;

    JdbcRouteOverrides(JdbcClient jdbc, JdbcMatterList lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    void add(MatterId matter, RouteOverride override) {
        jdbc.sql("""
                        insert into matter_override (id, matter, kind, organ, act, other_organ, place, reason, by_name,
                            at, state, basis)
                        values (:id, :matter, :kind, :organ, :act, :other, :place, :reason, :byName, :at, :state,
                            :basis::text[])""")
                .param("id", override.id().value())
                .param("matter", matter.value())
                .param("kind", override.kind().name())
                .param("organ", override.organ().code())
                .param("act", override.act().name())
                .param("other", override.other().map(OrganId::code).orElse(null))
                .param("place", override.place())
                .param("reason", override.reason())
                .param("byName", override.byName())
                .param("at", JdbcTexts.moment(override.at()))
                .param("state", override.state().name())
                .param("basis", JdbcTexts.of(override.basis()))
                .update();
    }

    void add(OverrideId override, RouteOverride.Voice voice) {
        jdbc.sql("""
                        insert into matter_override_voice (override, person, name, agrees, at)
                        values (:override, :person, :name, :agrees, :at)""")
                .param("override", override.value())
                .param("person", voice.person().value())
                .param("name", voice.name())
                .param("agrees", voice.agrees())
                .param("at", JdbcTexts.moment(voice.at()))
                .update();
    }

    void settle(OverrideId override, OverrideState state, Instant at) {
        jdbc.sql("update matter_override set state = :state, settled_at = :at where id = :id")
                .param("id", override.value())
                .param("state", state.name())
                .param("at", JdbcTexts.moment(at))
                .update();
    }

    /** What was proposed or agreed about a way that is no more. Answers how many. */
    int fall(MatterId matter, Instant at) {
        return jdbc.sql("""
                        update matter_override set state = 'FALLEN', settled_at = :at
                        where matter = :matter and state in ('PROPOSED', 'AGREED')""")
                .param("matter", matter.value())
                .param("at", JdbcTexts.moment(at))
                .update();
    }

    List<RouteOverride> of(MatterId matter) {
        var voices = jdbc.sql("""
                        select voice.* from matter_override_voice voice
                        join matter_override on matter_override.id = voice.override
                        where matter_override.matter = :matter order by voice.id""").param("matter", matter.value()).query(JdbcRouteOverrides::voice).list().stream()
                .collect(Collectors.groupingBy(Said::override, Collectors.mapping(Said::voice, Collectors.toList())));
        return jdbc.sql("select * from matter_override where matter = :matter order by at desc, id")
                .param("matter", matter.value())
                .query((row, number) -> {
                    var id = new OverrideId(row.getObject("id", UUID.class));
                    return override(id, row, voices.getOrDefault(id, List.of()));
                })
                .list();
    }

    List<MatterLine> waitingFor(Actor member) {
        return lists.lines(member, """
                        exists (select from matter_override where matter_override.matter = matter.id
                            and matter_override.state = 'PROPOSED'
                            and not exists (select from matter_override_voice voice
                                where voice.override = matter_override.id and voice.person = :person))
                        """, "person", member.person().value());
    }

    /** That the matter keeps its route although another version, or other delegations, came into force. */
    void keepRoute(MatterId matter, String inForce, String reason, String byName, Instant at) {
        jdbc.sql("""
                        insert into matter_version_kept (matter, in_force, reason, by_name, at)
                        values (:matter, :inForce, :reason, :byName, :at)""")
                .param("matter", matter.value())
                .param("inForce", inForce)
                .param("reason", reason)
                .param("byName", byName)
                .param("at", JdbcTexts.moment(at))
                .update();
    }

    boolean isRouteKept(MatterId matter, String inForce) {
        return jdbc.sql("""
                        select exists (select from matter_version_kept
                        where matter = :matter and in_force = :inForce)""")
                .param("matter", matter.value())
                .param("inForce", inForce)
                .query(Boolean.class)
                .single();
    }

    /** The matters under way that the reader may read. */
    List<Matter> open(Actor reader) {
        return jdbc.sql("""
                        select * from matter where audience && :circles::text[]
                            and state in ('FILED', 'ACCEPTED', 'PLACED', 'PREPARE_AGAIN')""")
                .param("circles", JdbcTexts.of(reader))
                .query(JdbcMatterRow::matter)
                .list();
    }

    /** Those matters as lists show them. */
    List<MatterLine> lines(Actor reader, List<MatterId> matters) {
        return matters.isEmpty()
                ? List.of()
                : lists.lines(
                        reader,
                        "matter.id in (:matters)",
                        "matters",
                        matters.stream().map(MatterId::value).toList());
    }

    private static RouteOverride override(OverrideId id, ResultSet row, List<RouteOverride.Voice> voices)
            throws SQLException {
        return new RouteOverride(
                id,
                OverrideKind.valueOf(row.getString("kind")),
                OrganId.of(row.getString("organ")),
                Act.valueOf(row.getString("act")),
                Optional.ofNullable(row.getString("other_organ")).map(OrganId::of),
                row.getInt("place"),
                row.getString("reason"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                OverrideState.valueOf(row.getString("state")),
                JdbcTexts.citations(row.getArray("basis")),
                voices);
    }

    private static Said voice(ResultSet row, int number) throws SQLException {
        return new Said(
                new OverrideId(row.getObject("override", UUID.class)),
                new RouteOverride.Voice(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("agrees"),
                        row.getTimestamp("at").toInstant()));
    }

    private record Said(OverrideId override, RouteOverride.Voice voice) {}
}
