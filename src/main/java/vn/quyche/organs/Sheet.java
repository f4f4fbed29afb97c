package vn.quyche.organs;

/** A part of the register whose lines are dated, and written and taken out of force by changes. */
enum Sheet {
    FORM("organ_form", "organ, name, short_name, kind, parent, seats"),
    MEMBERSHIP("membership", "organ, person, entry", true),
    SUSPENSION("suspension", "organ, person"),
    POST("post", "organ, person, kind, sole, title", true),
    ASSIGNMENT("assignment", "person, kind, organ, field"),
    TERM("organ_term", "organ, number"),
    STAND_IN("stand_in", "organ, kind, person"),
    SUCCESSION("succession", "predecessor, successor");

    private final String table;
    private final String columns;
    private final boolean tellsWhy;

    Sheet(String table, String columns) {
        this(table, columns, false);
    }

    Sheet(String table, String columns, boolean tellsWhy) {
        this.table = table;
        this.columns = columns;
        this.tellsWhy = tellsWhy;
    }

    String table() {
        return table;
    }

    /** What a line says, its days aside. */
    String columns() {
        return columns;
    }

    /** Whether a line says why it ended. */
    boolean tellsWhy() {
        return tellsWhy;
    }
}
