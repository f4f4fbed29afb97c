package vn.quyche.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** One look into the register: only what the reader may see, filtered and sorted in the database. */
class JdbcRegister {

    private static final String DAY = "coalesce(d.issued_on, (d.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date)";
    private static final String LINE = "select d.*, " + DAY + " as day, "
            + "(select count(*) from document_receipt r where r.document = d.id and r.organ is not null) as sent, "
            + "(select count(*) from document_receipt r where r.document = d.id and r.received_at is not null) as received "
            + "from document d where d.audience && :organs::text[]";
    private static final Map<String, String> ORDERS = Map.of(
            "date",
            DAY + ", coalesce(d.issued_at, d.drafted_at), d.id",
            "-date",
            DAY + " desc, coalesce(d.issued_at, d.drafted_at) desc, d.id",
            "title",
            "d.title collate vietnamese, d.id",
            "-title",
            "d.title collate vietnamese desc, d.id",
            "number",
            "d.series, d.type, d.term, d.number, d.id",
            "-number",
            "d.series desc, d.type desc, d.term desc, d.number desc nulls last, d.id",
            "organ",
            "d.decided_by, " + DAY + " desc, d.id",
            "-organ",
            "d.decided_by desc, " + DAY + " desc, d.id");

    private final JdbcClient jdbc;
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    JdbcRegister(JdbcClient jdbc, Actor reader) {
        this.jdbc = jdbc;
        values.put("organs", reader.organs().stream().map(OrganId::code).toArray(String[]::new));
    }

    DocumentPage page(DocumentFilter filter) {
        filter.type().ifPresent(type -> where("d.type = :type", "type", type));
        filter.state().ifPresent(state -> where("d.state = :state", "state", state.name()));
        filter.decidedBy().ifPresent(organ -> where("d.decided_by = :organ", "organ", organ.code()));
        filter.from().ifPresent(day -> where(DAY + " >= :from", "from", day));
        filter.to().ifPresent(day -> where(DAY + " <= :to", "to", day));
        var place = 0;
        for (var word : filter.words().split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + place++;
                where("d.folded like '%' || fold(:" + name + ") || '%'", name, word.replaceAll("([%_\\\\])", "\\\\$1"));
            }
        }
        var found = LINE + conditions.stream().map(one -> " and " + one).reduce("", String::concat);
        var total = jdbc.sql("select count(*) from (" + found + ") found")
                .params(values)
                .query(Integer.class)
                .single();
        var lines = jdbc.sql(found + " order by " + ORDERS.getOrDefault(filter.sort(), ORDERS.get("-date")) + " limit "
                        + DocumentFilter.PAGE_SIZE + " offset " + filter.offset())
                .params(values)
                .query(JdbcRegister::line)
                .list();
        return new DocumentPage(lines, filter.page(), total);
    }

    List<DocumentLine> from(RecordRef record) {
        where("d.origin_type = :originType", "originType", record.type());
        where("d.origin_id = :originId", "originId", record.id());
        return jdbc.sql(LINE + " and " + String.join(" and ", conditions) + " order by d.drafted_at, d.id")
                .params(values)
                .query(JdbcRegister::line)
                .list();
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static DocumentLine line(ResultSet row, int number) throws SQLException {
        return new DocumentLine(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("type"),
                DocumentState.valueOf(row.getString("state")),
                OrganId.of(row.getString("issuer")),
                OrganId.of(row.getString("decided_by")),
                row.getString("title"),
                row.getString("symbol"),
                row.getObject("day", LocalDate.class),
                row.getInt("sent"),
                row.getInt("received"));
    }
}
