package vn.quyche.compliance.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyche.compliance.Line;

/** Draws a line's months as small bars in a field of 104 by 32; templates call it {@code @sparks}. */
@Component("sparks")
public class Sparks {

    private static final double WIDTH = 104;
    private static final double HEIGHT = 31;
    private static final double GAP = 3;

    /** A bar of the picture, in its units. */
    public record Bar(String x, String y, String width, String height, boolean low) {}

    public List<Bar> bars(Line line) {
        var months = line.months();
        var highest = highest(line);
        var step = WIDTH / Math.max(1, months.size());
        return IntStream.range(0, months.size())
                .mapToObj(index -> {
                    var value = months.get(index);
                    var height = Math.max(2, value * (HEIGHT - 3) / highest);
                    return new Bar(
                            unit(index * step + GAP / 2),
                            unit(HEIGHT - height),
                            unit(Math.max(1, step - GAP)),
                            unit(height),
                            line.monthlyNorm().isPresent()
                                    && value < line.monthlyNorm().getAsLong());
                })
                .toList();
    }

    /** Where the norm's line stands, if the norm is monthly. */
    public Optional<String> norm(Line line) {
        return line.monthlyNorm().isEmpty()
                ? Optional.empty()
                : Optional.of(unit(HEIGHT - line.monthlyNorm().getAsLong() * (HEIGHT - 3) / highest(line)));
    }

    private static double highest(Line line) {
        var most = line.months().stream().mapToInt(Integer::intValue).max().orElse(1);
        return Math.max(1, Math.max(most, line.monthlyNorm().orElse(1)));
    }

    private static String unit(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
