package vn.quyche.whatif;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.quyche.kernel.Refusal;

/**
 * Where cases come from. They are handed over in batches, in their order, and never held all at once; a batch is read by
 * whoever tries it.
 */
public interface Cases {

    /** How many there are, where that is known beforehand. */
    OptionalLong count();

    /** Tells these cases from others: a result holds only for cases of the same mark. */
    String mark();

    void each(Consumer<Supplier<List<TriedCase>>> taker);

    /** Whether a case that the catalogue cannot read ends the trial; otherwise it is counted. */
    boolean strict();

    /** The refusal of one case, with its number before the reason. */
    static Refusal refused(long number, Refusal why) {
        return Refusal.invalid(
                "cases[" + (number - 1) + "]"
                        + why.field().map(field -> "." + field).orElse(""),
                "what-if.case",
                number,
                why);
    }
}
