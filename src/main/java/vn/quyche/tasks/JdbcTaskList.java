package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Conditions;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** One look into the list of tasks: only what the reader may see, filtered and sorted in the database. */
class JdbcTaskList {

    private static final String READABLE = "audience && :circles::text[]";
    private static final Map<String, String> ORDERS = Map.of(
            "due", "(state = 'ACCEPTED'), due, id",
            "-due", "due desc, id",
            "title", "title collate vietnamese, id",
            "-title", "title collate vietnamese desc, id",
            "owner", "owner, due, id",
            "-owner", "owner desc, due, id");

    private final JdbcClient jdbc;
    private final LocalDate today;
    private final Conditions conditions;

    JdbcTaskList(JdbcClient jdbc, Actor reader, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
        this.conditions = new Conditions(READABLE)
                .with("circles", Circle.codes(reader.circles()).toArray(String[]::new));
    }

    TaskPage page(TaskFilter filter) {
        conditions
                .and("owner = :owner", "owner", filter.owner().map(OrganId::code))
                .and("state = :state", "state", filter.state().map(Enum::name))
                .and("document = :document", "document", filter.document().map(DocumentId::value))
                .andWords("folded", filter.words());
        if (filter.open()) {
            conditions.and("state <> 'ACCEPTED'");
        }
        if (filter.late()) {
            conditions.and("state in ('ASSIGNED', 'RETURNED') and due < :today", "today", today);
        }
        var found = " from task where " + conditions.sql();
        var tasks = jdbc.sql("select *" + found + " order by " + ORDERS.getOrDefault(filter.sort(), ORDERS.get("due"))
                        + " limit " + TaskFilter.PAGE_SIZE + " offset " + filter.offset())
                .params(conditions.values())
                .query(JdbcTasks::task)
                .list();
        var total = Conditions.total(
                filter.offset(),
                TaskFilter.PAGE_SIZE,
                tasks.size(),
                () -> jdbc.sql("select count(*)" + found)
                        .params(conditions.values())
                        .query(Integer.class)
                        .single());
        return new TaskPage(tasks, filter.page(), total);
    }

    List<Task> named(PersonId person, int most) {
        conditions.and("state <> 'ACCEPTED'").and("person = :named", "named", Optional.of(person.value()));
        return jdbc.sql("select * from task where " + conditions.sql() + " order by due, id limit :most")
                .params(conditions.values())
                .param("most", most)
                .query(JdbcTasks::task)
                .list();
    }
}
