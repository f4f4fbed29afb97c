package vn.quyche.organs;

/** Why a seat or a post was left. */
public enum Exit {
    /** Hết nhiệm kỳ. */
    TERM_ENDED,
    /** Chuyển công tác. */
    TRANSFERRED,
    /** Nghỉ hưu. */
    RETIRED,
    /** Thôi giữ chức theo nguyện vọng. */
    RESIGNED,
    /** Miễn nhiệm, cho thôi. */
    RELIEVED,
    /** Cách chức. */
    DISMISSED,
    /** Khai trừ. */
    EXPELLED,
    /** Từ trần. */
    DECEASED,
    /** The body itself came to an end. */
    BODY_ENDED;

    /** Whether somebody enters it by hand; the others follow from another alteration. */
    public boolean isChosen() {
        return this != DECEASED && this != BODY_ENDED;
    }

    /** The message key that names it. */
    public String key() {
        return "exit." + name();
    }
}
