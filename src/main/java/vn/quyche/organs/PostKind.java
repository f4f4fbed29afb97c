package vn.quyche.organs;

/** What a post is to the regulation; its title is data. */
public enum PostKind {
    SECRETARY(true),
    STANDING_DEPUTY_SECRETARY(true),
    DEPUTY_SECRETARY_CHAIRMAN(true),
    DEPUTY_SECRETARY(false),
    CHIEF_OF_OFFICE(true),
    DEPUTY_CHIEF_OF_OFFICE(false),
    OFFICE_SPECIALIST(false),
    INSPECTION_CHAIR(true),
    INSPECTION_DEPUTY_CHAIR(false),
    /** Trưởng ban and other heads. */
    HEAD(true),
    DEPUTY_HEAD(false),
    /** Thư ký, who files matters for the body. */
    CLERK(false);

    private final boolean sole;

    PostKind(boolean sole) {
        this.sole = sole;
    }

    /** Whether a body has but one holder at a time; the database refuses a second. */
    public boolean isSole() {
        return sole;
    }

    /** The message key that names it. */
    public String key() {
        return "post-kind." + name();
    }
}
