package vn.quyche.whatif;

import vn.quyche.kernel.Refusal;

/** A case that the catalogue cannot read, on its way out of a batch. */
final class UnreadableCase extends RuntimeException {

    private final long number;
    private final transient Refusal cause;

    UnreadableCase(long number, Refusal cause) {
        super(cause.code(), null, false, false);
        this.number = number;
        this.cause = cause;
    }

    Refusal refusal() {
        return Cases.refused(number, cause);
    }
}
