package vn.quyche.delegations;

import java.util.UUID;

/** Names a decision on delegation. */
public record DelegationId(UUID value) {

    public static DelegationId of(String text) {
        return new DelegationId(UUID.fromString(text));
    }

    public static DelegationId random() {
        return new DelegationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
