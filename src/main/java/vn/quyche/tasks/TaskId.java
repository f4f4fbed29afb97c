package vn.quyche.tasks;

import java.util.UUID;

/** Names a task. */
public record TaskId(UUID value) {

    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    public static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
