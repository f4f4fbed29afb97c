package vn.quyche.competence;

import java.time.LocalDate;
import vn.quyche.regulation.RuleDraft;
import vn.quyche.regulation.Rulebooks;

/** The router of the rulebook as shipped, for tests of other modules that need no server. */
public final class Competences {

    private static final Competence SHIPPED = new Competence(Rulebooks.shipped());

    private Competences() {}

    public static Competence shipped() {
        return SHIPPED;
    }

    /** The version in force on a day, to be changed in thought. */
    public static RuleDraft shippedDraft(LocalDate on) {
        return Rulebooks.shipped().working().draft(on);
    }
}
