package vn.quyche.matters;

import java.util.UUID;

/** Names a matter; people see its number. */
public record MatterId(UUID value) {

    public static MatterId random() {
        return new MatterId(UUID.randomUUID());
    }

    public static MatterId of(String text) {
        return new MatterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
