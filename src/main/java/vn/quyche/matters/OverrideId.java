package vn.quyche.matters;

import java.util.UUID;

/** Names a departure from a route. */
public record OverrideId(UUID value) {

    public static OverrideId random() {
        return new OverrideId(UUID.randomUUID());
    }

    public static OverrideId of(String text) {
        return new OverrideId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
