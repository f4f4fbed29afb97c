package vn.quyche.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Conditions;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** One look into the register: only what the reader may see, filtered and sorted in the database. */
class JdbcRegister {

    private static final String DAY = "coalesce(d.issued_on, (d.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date)";
    private static final String LINE = "select d.*, " + DAY + " as day, "
            + "(select count(*) from document_receipt r where r.document = d.id and r.organ is not null) as sent, "
            + "(select count(*) from document_receipt r where r.document = d.id and r.received_at is not null) as received "
            + "from document d where ";
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
    private final Conditions conditions;

    JdbcRegister(JdbcClient jdbc, Actor reader) {
        this.jdbc = jdbc;
        this.conditions = new Conditions("d.audience && :circles::text[]")
                .with("circles", Circle.codes(reader.circles()).toArray(String[]::new));
    }

    DocumentPage page(DocumentFilter filter) {
        conditions
                .and("d.type = :type", "type", filter.type())
                .and("d.state = :state", "state", filter.state().map(Enum::name))
                .and("d.decided_by = :organ", "organ", filter.decidedBy().map(OrganId::code))
                .and(DAY + " >= :from", "from", filter.from())
                .and(DAY + " <= :to", "to", filter.to())
                .andWords("d.folded", filter.words());
        var lines = read(ORDERS.getOrDefault(filter.sort(), ORDERS.get("-date")) + " limit " + DocumentFilter.PAGE_SIZE
                + " offset " + filter.offset());
        var total = Conditions.total(
                filter.offset(),
                DocumentFilter.PAGE_SIZE,
                lines.size(),
                () -> jdbc.sql("select count(*) from document d where " + conditions.sql())
                        .params(conditions.values())
                        .query(Integer.class)
                        .single());
        return new DocumentPage(lines, filter.page(), total);
    }

    List<DocumentLine> from(RecordRef record) {
        conditions
                .and("d.origin_type = :originType", "originType", record.type())
                .and("d.origin_id = :originId", "originId", record.id());
        return read("d.drafted_at, d.id");
    }

    private List<DocumentLine> read(String order) {
        return jdbc.sql(LINE + conditions.sql() + " order by " + order)
                .params(conditions.values())
                .query(JdbcRegister::line)
                .list();
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
