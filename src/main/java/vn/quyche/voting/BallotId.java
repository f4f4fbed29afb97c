package vn.quyche.voting;

import java.util.UUID;

/** Names a ballot. */
public record BallotId(UUID value) {

    public static BallotId of(String text) {
        return new BallotId(UUID.fromString(text));
    }

    public static BallotId random() {
        return new BallotId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
