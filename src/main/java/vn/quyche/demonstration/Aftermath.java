package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.demonstration.Business.Case;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.tasks.NewTask;
import vn.quyche.tasks.TaskId;
import vn.quyche.tasks.Tasks;

/** What follows a decision: the document, and the task that it gives. */
@Component
class Aftermath {

    private static final OrganId OWNER = ThanhGiang.PEOPLES_COMMITTEE_PARTY_BOARD;
    private static final String OWNER_ACCOUNT = "bcs-ubnd";
    private static final String PRODUCT = "REPORT";
    private static final int DAYS_GIVEN = 30;

    private final Matters matters;
    private final Paperwork paperwork;
    private final Tasks tasks;
    private final Cast cast;

    Aftermath(Matters matters, Paperwork paperwork, Tasks tasks, Cast cast) {
        this.matters = matters;
        this.paperwork = paperwork;
        this.tasks = tasks;
        this.cast = cast;
    }

    /** The decision's document is signed and issued, its task assigned, reported and accepted; now and then late. */
    void follow(Diary diary, MatterId matter, Case filed, LocalDate day, int number) {
        paperwork.draftOf(matters.find(cast.office(), matter).ref()).ifPresent(document -> {
            var task = new Slot<TaskId>();
            diary.on(day, 15, 0, () -> paperwork.sign(document));
            diary.on(day.plusDays(1), 9, 0, () -> paperwork.issue(document));
            diary.on(day.plusDays(1), 14, 30, () -> paperwork.open(document, OWNER_ACCOUNT));
            diary.on(day.plusDays(2), 8, 30, () -> task.put(assign(document, filed, day)));
            var late = number % 6 == 5;
            var reported = day.plusDays(late ? DAYS_GIVEN + 9 : DAYS_GIVEN - 4);
            diary.on(reported, 16, 0, () -> report(task.get(), filed));
            diary.on(reported.plusDays(number % 7 == 3 ? 21 : 1), 9, 30, () -> accept(task.get()));
        });
    }

    private TaskId assign(DocumentId document, Case filed, LocalDate day) {
        return tasks.assign(
                cast.office(),
                new NewTask(
                        document,
                        filed.product() + ": " + filed.title(),
                        OWNER,
                        null,
                        List.of(),
                        PRODUCT,
                        day.plusDays(DAYS_GIVEN)));
    }

    private void report(TaskId task, Case filed) {
        var actor = cast.the(OWNER_ACCOUNT);
        tasks.report(
                actor,
                task,
                tasks.find(actor, task).version(),
                "Đã thực hiện xong, kèm báo cáo kết quả: " + filed.title(),
                null);
    }

    private void accept(TaskId task) {
        tasks.accept(cast.office(), task, tasks.find(cast.office(), task).version(), "Đạt yêu cầu.");
    }
}
