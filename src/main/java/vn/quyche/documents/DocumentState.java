package vn.quyche.documents;

/** How far a document has come. */
public enum DocumentState {
    /** Being written. */
    DRAFT,
    /** Laid before the one who signs. */
    TO_SIGN,
    /** Signed, without a number yet. */
    SIGNED,
    /** Numbered, dated and sent to its recipients. */
    ISSUED,
    /** Given up before issue, or its number declared void; the number is never used again. */
    VOID
}
