package vn.quyche.meetings;

/** What became of an invitation by e-mail. */
public enum LetterState {
    /** No mail server is set up, or no address is known: the invitation stands in the product alone. */
    NONE,
    /** Waiting to be sent, or to be tried again. */
    WAITING,
    SENT,
    /** Given up after many tries. */
    FAILED
}
