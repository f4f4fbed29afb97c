package vn.quyche.competence;

import java.util.Locale;

/** The kinds of facts. */
public enum FactType {
    MONEY,
    AREA,
    FLAG,
    ENUM,
    SET,
    POST;

    /** Its name in the catalogue and the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNumber() {
        return this == MONEY || this == AREA;
    }

    public boolean isChoice() {
        return this == ENUM || this == POST;
    }
}
