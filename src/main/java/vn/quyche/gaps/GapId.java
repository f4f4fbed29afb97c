package vn.quyche.gaps;

import java.util.UUID;

/** Names an entry of the gap register. */
public record GapId(UUID value) {

    public static GapId random() {
        return new GapId(UUID.randomUUID());
    }

    public static GapId of(String text) {
        return new GapId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
