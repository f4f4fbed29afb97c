package vn.quyche.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;

/** One look into the list of tasks: only what the reader may see, filtered and sorted in the database. */
class JdbcTaskList {

    private static final String LINE = "select * from task where (audience && :organs::text[] or person = :me)";
    private static final Map<String, String> ORDERS = Map.of(
            "due", "(state = 'ACCEPTED'), due, id",
            "-due", "due desc, id",
            "title", "title collate vietnamese, id",
            "-title", "title collate vietnamese desc, id",
            "owner", "owner, due, id",
            "-owner", "owner desc, due, id");

    private final JdbcClient jdbc;
    private final LocalDate today;
    private final Map<String, Object> values = new HashMap<>();
    private final List<String> conditions = new ArrayList<>();

    JdbcTaskList(JdbcClient jdbc, Actor reader, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
        values.put("organs", reader.organs().stream().map(OrganId::code).toArray(String[]::new));
        values.put("me", reader.person().value());
    }

    TaskPage page(TaskFilter filter) {
        filter.owner().ifPresent(owner -> where("owner = :owner", "owner", owner.code()));
        filter.state().ifPresent(state -> where("state = :state", "state", state.name()));
        filter.document().ifPresent(document -> where("document = :document", "document", document.value()));
        if (filter.open()) {
            conditions.add("state <> 'ACCEPTED'");
        }
        if (filter.late()) {
            where("state in ('ASSIGNED', 'RETURNED') and due < :today", "today", today);
        }
        var place = 0;
        for (var word : filter.words().split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + place++;
                where("folded like '%' || fold(:" + name + ") || '%'", name, word.replaceAll("([%_\\\\])", "\\\\$1"));
            }
        }
        var found = LINE + conditions.stream().map(one -> " and " + one).reduce("", String::concat);
        var total = jdbc.sql("select count(*) from (" + found + ") found")
                .params(values)
                .query(Integer.class)
                .single();
        var tasks = jdbc.sql(found + " order by " + ORDERS.getOrDefault(filter.sort(), ORDERS.get("due")) + " limit "
                        + TaskFilter.PAGE_SIZE + " offset " + filter.offset())
                .params(values)
                .query(JdbcTasks::task)
                .list();
        return new TaskPage(tasks, filter.page(), total);
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
