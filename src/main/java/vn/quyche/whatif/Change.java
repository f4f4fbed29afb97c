package vn.quyche.whatif;

import java.util.Optional;
import vn.quyche.competence.Redirection;
import vn.quyche.regulation.RuleDraft;

/** One thing that a draft makes otherwise. */
public sealed interface Change {

    /** Writes it into the rules of a version; refuses what that version lacks. */
    void into(RuleDraft draft);

    /** A named value becomes another. */
    record OtherValue(String value, String to) implements Change {

        @Override
        public void into(RuleDraft draft) {
            draft.revalue(value, to);
        }
    }

    /** Other organs, acts or powers in the steps of a rule. */
    record OtherSteps(Redirection redirection) implements Change {

        @Override
        public void into(RuleDraft draft) {
            redirection.into(draft);
        }
    }

    /** A rule is no more. */
    record Repeal(String rule) implements Change {

        @Override
        public void into(RuleDraft draft) {
            draft.remove(rule);
        }
    }

    /**
     * Rules as somebody wrote them.
     *
     * @param under where new ones among them stand, if they do not say it themselves
     */
    record OtherRules(String fragment, Optional<String> under) implements Change {

        @Override
        public void into(RuleDraft draft) {
            draft.read(fragment, under);
        }
    }
}
