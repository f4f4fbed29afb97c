package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTests {

    private static final Share TWO_THIRDS = Share.of(">= 2/3");
    private static final Share MORE_THAN_HALF = Share.of("> 1/2");

    @Test
    void countsTheWorkedNumbersOfTheRegulation() {
        assertThat(TWO_THIRDS.needed(55)).isEqualTo(37);
        assertThat(MORE_THAN_HALF.needed(55)).isEqualTo(28);
        assertThat(TWO_THIRDS.needed(15)).isEqualTo(10);
        assertThat(MORE_THAN_HALF.needed(15)).isEqualTo(8);
        assertThat(TWO_THIRDS.needed(54)).isEqualTo(36);
        assertThat(MORE_THAN_HALF.needed(54)).isEqualTo(28);
        assertThat(MORE_THAN_HALF.isReachedBy(27, 54)).isFalse();
        assertThat(Share.of(">= 1/1").needed(3)).isEqualTo(3);
    }

    @Property
    void isTheSmallestNumberThatReachesTheShare(
            @ForAll @IntRange(min = 0, max = 100) int numerator,
            @ForAll @IntRange(min = 1, max = 100) int denominator,
            @ForAll boolean strict,
            @ForAll @IntRange(min = 0, max = 100_000) int base) {
        var share = new Share(Math.min(numerator, denominator), denominator, strict);
        var needed = share.needed(base);
        assertThat(reaches(share, needed, base)).isTrue();
        assertThat(needed == 0 || !reaches(share, needed - 1, base)).isTrue();
    }

    @Property
    void neverNeedsFewerOfMore(@ForAll @IntRange(min = 0, max = 10_000) int base) {
        assertThat(TWO_THIRDS.needed(base + 1)).isGreaterThanOrEqualTo(TWO_THIRDS.needed(base));
        assertThat(MORE_THAN_HALF.needed(base)).isEqualTo(base / 2 + 1);
    }

    @Test
    void readsOnlyWhatItWrites() {
        assertThat(Share.of(TWO_THIRDS.toString())).isEqualTo(TWO_THIRDS);
        assertThatThrownBy(() -> Share.of("2/3")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.of("> 3/2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vn.quyche.regulation.IntRange.of("2..1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean reaches(Share share, int yes, int base) {
        var margin = (long) yes * share.denominator() - (long) base * share.numerator();
        return share.strict() ? margin > 0 : margin >= 0;
    }
}
