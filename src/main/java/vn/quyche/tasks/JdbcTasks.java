package vn.quyche.tasks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** The table {@code task}. */
@Repository
class JdbcTasks implements TaskStore {

    private final JdbcClient jdbc;

    JdbcTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Task task) {
        jdbc.sql("""
                        insert into task (id, version, state, document, document_title, title, owner, person, contributors,
                            product, due, assigned_at, assigned_by, basis, audience)
                        values (:id, :version, :state, :document, :documentTitle, :title, :owner, :person, :contributors,
                            :product, :due, :assignedAt, :assignedBy, :basis, :audience)""")
                .param("id", task.id().value())
                .param("version", task.version())
                .param("state", task.state().name())
                .param("document", task.document().value())
                .param("documentTitle", task.documentTitle())
                .param("title", task.title())
                .param("owner", task.owner().code())
                .param("person", task.named().map(PersonId::value).orElse(null))
                .param("contributors", codes(task.contributors()))
                .param("product", task.product())
                .param("due", task.due())
                .param("assignedAt", Timestamp.from(task.assignedAt()))
                .param("assignedBy", task.assignedBy())
                .param("basis", task.basis().stream().map(Citation::toString).toArray(String[]::new))
                .param("audience", task.audience().codes().toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Task> find(TaskId id) {
        return jdbc.sql("select * from task where id = :id")
                .param("id", id.value())
                .query(JdbcTasks::task)
                .optional();
    }

    @Override
    public Optional<Task> lock(TaskId id) {
        return jdbc.sql("select * from task where id = :id for update")
                .param("id", id.value())
                .query(JdbcTasks::task)
                .optional();
    }

    @Override
    public void save(Task task) {
        jdbc.sql("update task set version = :version, state = :state, due = :due, closed_on = :closedOn where id = :id")
                .param("version", task.version())
                .param("state", task.state().name())
                .param("due", task.due())
                .param("closedOn", task.closedOn())
                .param("id", task.id().value())
                .update();
    }

    @Override
    public List<Task> of(DocumentId document) {
        return jdbc.sql("select * from task where document = :document order by assigned_at, id")
                .param("document", document.value())
                .query(JdbcTasks::task)
                .list();
    }

    @Override
    public void giveTo(TaskId id, Audience readers) {
        jdbc.sql("update task set audience = :audience where id = :id")
                .param("id", id.value())
                .param("audience", readers.codes().toArray(String[]::new))
                .update();
    }

    @Override
    public TaskPage list(Actor reader, TaskFilter filter, LocalDate today) {
        return new JdbcTaskList(jdbc, reader, today).page(filter);
    }

    @Override
    public List<Task> named(Actor reader, PersonId person, int most) {
        return new JdbcTaskList(jdbc, reader, LocalDate.EPOCH).named(person, most);
    }

    static Task task(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                TaskState.valueOf(row.getString("state")),
                new DocumentId(row.getObject("document", UUID.class)),
                row.getString("document_title"),
                row.getString("title"),
                OrganId.of(row.getString("owner")),
                person == null ? null : new PersonId(person),
                list(row.getArray("contributors")).stream().map(OrganId::of).toList(),
                row.getString("product"),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("assigned_at").toInstant(),
                row.getString("assigned_by"),
                row.getObject("closed_on", LocalDate.class),
                list(row.getArray("basis")).stream().map(Citation::of).toList(),
                Audience.ofCodes(list(row.getArray("audience"))));
    }

    private static String[] codes(List<OrganId> organs) {
        return organs.stream().map(OrganId::code).toArray(String[]::new);
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
