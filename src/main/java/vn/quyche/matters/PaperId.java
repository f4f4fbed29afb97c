package vn.quyche.matters;

import java.util.UUID;

/** Names a paper of a matter. */
public record PaperId(UUID value) {

    public static PaperId random() {
        return new PaperId(UUID.randomUUID());
    }

    public static PaperId of(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
