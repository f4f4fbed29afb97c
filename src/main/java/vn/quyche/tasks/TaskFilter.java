package vn.quyche.tasks;

import java.util.Optional;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.OrganId;

/** Which tasks to show, in which order, from which page. */
public record TaskFilter(
        String words,
        Optional<OrganId> owner,
        Optional<TaskState> state,
        boolean open,
        boolean late,
        Optional<DocumentId> document,
        String sort,
        int page) {

    public static final int PAGE_SIZE = 20;

    public TaskFilter {
        words = words.strip();
        page = Math.max(1, page);
    }

    public static TaskFilter everything() {
        return new TaskFilter("", Optional.empty(), Optional.empty(), false, false, Optional.empty(), "due", 1);
    }

    public static TaskFilter of(DocumentId document) {
        return new TaskFilter("", Optional.empty(), Optional.empty(), false, false, Optional.of(document), "due", 1);
    }

    long offset() {
        return (page - 1L) * PAGE_SIZE;
    }
}
