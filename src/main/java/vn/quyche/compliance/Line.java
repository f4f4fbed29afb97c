package vn.quyche.compliance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;

/**
 * One line of the implementation report.
 *
 * @param measure a stable code, such as {@code sessions.held}
 * @param organ whose line it is
 * @param basis the provision that asks for what is counted
 * @param value the figure
 * @param outOf what the figure is part of, where it is part of something
 * @param unit what is counted, such as {@code session}
 * @param norm what the regulation asks, in words
 * @param months the figure month by month through the period
 * @param monthlyNorm the least a month should show, where the norm is monthly
 * @param verdict what the figure means against the norm
 * @param evidence the facts behind the figure
 * @param power the delegated power that the figure is about, where it is about one
 */
public record Line(
        String measure,
        OrganId organ,
        Citation basis,
        long value,
        OptionalLong outOf,
        String unit,
        Saying norm,
        List<Integer> months,
        OptionalLong monthlyNorm,
        Verdict verdict,
        List<Entry> evidence,
        Optional<PowerUsed> power) {

    /** A line about the organ as a whole. */
    Line(
            String measure,
            OrganId organ,
            Citation basis,
            long value,
            OptionalLong outOf,
            String unit,
            Saying norm,
            List<Integer> months,
            OptionalLong monthlyNorm,
            Verdict verdict,
            List<Entry> evidence) {
        this(measure, organ, basis, value, outOf, unit, norm, months, monthlyNorm, verdict, evidence, Optional.empty());
    }

    public Line {
        months = List.copyOf(months);
        evidence = List.copyOf(evidence);
    }

    /** What is counted, whichever power it is about: the measure without its last part. */
    public String kind() {
        return power.map(one ->
                        measure.substring(0, measure.length() - one.code().length() - 1))
                .orElse(measure);
    }

    /** The figure as it is read: "61/62" where it is part of something. */
    public String figure() {
        return outOf.isPresent() ? value + "/" + outOf.getAsLong() : String.valueOf(value);
    }
}
