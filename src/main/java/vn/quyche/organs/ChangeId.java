package vn.quyche.organs;

import java.util.UUID;

/** Names a change of the institution. */
public record ChangeId(UUID value) {

    public static ChangeId of(String text) {
        return new ChangeId(UUID.fromString(text));
    }

    public static ChangeId random() {
        return new ChangeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
