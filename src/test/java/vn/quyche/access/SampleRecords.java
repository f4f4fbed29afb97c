package vn.quyche.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.VietnamTime;

/** Addresses of records that the demonstration has. */
class SampleRecords {

    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z]+}");

    /** A power that the regulation delegates. */
    private static final String POWER = "art_2__para_4__indent_3";

    private final Map<String, String> samples = new HashMap<>();

    /** One record of each kind: a matter of the Standing Group filed by the People's Committee, and what came of it. */
    SampleRecords(JdbcClient database) {
        var matter = first(
                database,
                "select m.id from matter m join matter_paper p on p.matter = m.id"
                        + " where m.body = 'PEOPLES_COMMITTEE_PARTY_BOARD' and 'STANDING_GROUP' = any(m.audience)"
                        + " order by m.filed_at desc limit 1");
        var meeting = first(
                database,
                "select id from meeting where organ = 'STANDING_GROUP' and state = 'CLOSED'"
                        + " order by starts_at desc limit 1");
        var item = first(
                database,
                "select i.id from meeting_item i join meeting m on m.id = i.meeting"
                        + " where m.organ = 'STANDING_GROUP' and i.kind = 'MATTER' order by m.starts_at desc limit 1");
        var ballot =
                first(database, "select id from ballot where organ = 'STANDING_GROUP' order by opened_at desc limit 1");
        var document = first(
                database,
                "select id from document where decided_by = 'STANDING_GROUP'"
                        + " and state = 'ISSUED' order by issued_on desc limit 1");
        var task = first(
                database,
                "select id from task where owner = 'PEOPLES_COMMITTEE_PARTY_BOARD'"
                        + " order by assigned_at desc limit 1");
        var person = first(database, "select person from membership where organ = 'STANDING_GROUP' limit 1");
        samples.putAll(Map.of(
                "/matters/{id}", "/matters/" + matter,
                "/api/v1/matters/{id}", "/api/v1/matters/" + matter,
                "/meetings/{id}", "/meetings/" + meeting,
                "/api/v1/meetings/{id}", "/api/v1/meetings/" + meeting,
                "/items/{id}", "/items/" + item,
                "/ballots/{id}", "/ballots/" + ballot,
                "/api/v1/ballots/{id}", "/api/v1/ballots/" + ballot,
                "/documents/{id}", "/documents/" + document,
                "/api/v1/documents/{id}", "/api/v1/documents/" + document,
                "/tasks/{id}", "/tasks/" + task));
        samples.putAll(Map.of(
                "/delegations/{name}", "/delegations/" + POWER,
                "/api/v1/delegations/{name}", "/api/v1/delegations/" + POWER));
        var gap = first(
                database,
                "select id from gap where ground = 'NO_RULE' and 'STANDING_GROUP' = any(audience)"
                        + " order by opened_at desc limit 1");
        var amendment = first(database, "select id from amendment order by at desc limit 1");
        var departed =
                first(database, "select matter from matter_override where state = 'PROPOSED' order by at desc limit 1");
        var override = first(database, "select id from matter_override where matter = '" + departed + "' limit 1");
        samples.putAll(Map.of(
                "/gaps/{id}", "/gaps/" + gap,
                "/api/v1/gaps/{id}", "/api/v1/gaps/" + gap,
                "/amendments/{id}", "/amendments/" + amendment,
                "/api/v1/amendments/{id}", "/api/v1/amendments/" + amendment,
                "/matters/{id}/overrides/{override}", "/matters/" + departed + "/overrides/" + override,
                "/api/v1/matters/{id}/overrides/{override}", "/api/v1/matters/" + departed + "/overrides/" + override));
        samples.putAll(Map.of(
                "/people/{id}", "/people/" + person,
                "/organs/{code}", "/organs/STANDING_GROUP",
                "/accounts/{name}", "/accounts/office",
                "/log/tile/entries/**", "/log/tile/entries/000.p/1",
                "/regulation/{eId}", "/regulation/art_25__para_3",
                "/api/v1/regulations/{id}", "/api/v1/regulations/dien-bien",
                "{paper}", first(database, "select id from matter_paper where matter = '" + matter + "' limit 1"),
                "{version}", "1",
                "{file}", UUID.randomUUID().toString(),
                "{document}", document));
        samples.put(
                "/obligations/{key}",
                "/obligations/periodic-report~SUBORDINATE_01~"
                        + YearMonth.now(VietnamTime.ZONE).plusMonths(1));
        samples.put("/regulation/{id}/dmn", "/regulation/dien-bien/dmn");
        samples.put("/log/tile/**", "/log/tile/0/000.p/1");
        samples.put(
                "{seq}",
                database.sql("select min(seq) from journal_entry where about_id = :matter")
                        .param("matter", matter)
                        .query(String.class)
                        .single());
        samples.put(
                "/organs/changes/{id}",
                "/organs/changes/"
                        + first(
                                database,
                                "select id from organ_change where kind = 'FOUNDED' order by number limit 1"));
        samples.put("/history/{type}/{id}", "/history/matter/" + matter);
        samples.put("/levels/{type}/{id}", "/levels/matter/" + matter);
        samples.put("/looks/{type}/{id}", "/looks/matter/" + matter);
        samples.put("/regulation/completeness/{subject}", "/regulation/completeness/award.party-badge");
        samples.put("/what-if/rules/{rule}", "/what-if/rules/R-2.4.3-a");
        samples.put("/trials/{id}", "/trials/" + draftOfTheOffice(database));
        samples.put("{number}", "1");
    }

    /** A draft of a change, which nobody but its maker sees. */
    private static UUID draftOfTheOffice(JdbcClient database) {
        var draft = UUID.randomUUID();
        database.sql("""
                        insert into whatif_draft (id, version, owner, title, on_day, changes, saved_at)
                        select :id, 0, person, 'Thử', date '2024-03-15',
                            '[{"value": "off-estimate.threshold", "to": "5000000000"}]'::jsonb, now()
                        from account where name = 'office'""").param("id", draft).update();
        return draft;
    }

    private static String first(JdbcClient database, String sql) {
        return database.sql(sql).query(UUID.class).single().toString();
    }

    /** The address of a record that is there. */
    String path(String pattern) {
        var path = pattern;
        var longestFirst = samples.entrySet().stream()
                .sorted(Comparator.comparing(sample -> -sample.getKey().length()))
                .toList();
        for (var sample : longestFirst) {
            if (sample.getKey().startsWith("/") && path.startsWith(sample.getKey())) {
                path = sample.getValue() + path.substring(sample.getKey().length());
            }
        }
        for (var sample : samples.entrySet()) {
            path = path.replace(sample.getKey(), sample.getValue());
        }
        return pathToNothing(path);
    }

    /** The document that came of the matter. */
    String document() {
        return samples.getOrDefault("{document}", "");
    }

    /** An empty page in PDF. */
    byte[] paper() {
        var bytes = new ByteArrayOutputStream();
        try (var paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.save(bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    /** What has no sample gets an id that nothing has. */
    private static String pathToNothing(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(UUID.randomUUID().toString());
    }
}
