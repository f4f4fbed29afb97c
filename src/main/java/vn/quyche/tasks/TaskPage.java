package vn.quyche.tasks;

import java.util.List;

/** A page of tasks. */
public record TaskPage(List<Task> tasks, int page, int total) {

    public int pages() {
        return Math.max(1, (total + TaskFilter.PAGE_SIZE - 1) / TaskFilter.PAGE_SIZE);
    }
}
