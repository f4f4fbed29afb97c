package vn.quyche.gaps;

import java.util.UUID;

/** Names a proposal to amend the regulation. */
public record AmendmentId(UUID value) {

    public static AmendmentId random() {
        return new AmendmentId(UUID.randomUUID());
    }

    public static AmendmentId of(String text) {
        return new AmendmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
