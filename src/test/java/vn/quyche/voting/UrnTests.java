package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an urn keeps, and what it keeps to itself. */
class UrnTests {

    @Test
    void theUrnTellsWhatIsInItAndNothingOfTheOrder() {
        var one = Urn.empty(3, 8).with(Choice.YES).with(Choice.NO).with(Choice.ABSTAIN);
        var other = Urn.empty(3, 8).with(Choice.ABSTAIN).with(Choice.NO).with(Choice.YES);
        assertThat(one.slips()).isEqualTo(other.slips()).hasSize(3);
    }

    @Test
    void aSealedUrnHasOneLengthHoweverFullItIsAndLooksDifferentEachTime() {
        var empty = Urn.empty(55, 8);
        var urn = empty;
        for (var slip :
                IntStream.range(0, 55).mapToObj(place -> Choice.RESERVED).toList()) {
            urn = urn.with(slip);
        }
        assertThat(urn.sealed()).hasSameSizeAs(empty.sealed());
        assertThat(urn.sealed()).isNotEqualTo(urn.sealed());
        assertThat(Urn.open(urn.key(), urn.sealed()).slips()).isEqualTo(urn.slips());
    }

    @Test
    void anUrnThatWasTamperedWithDoesNotOpen() {
        var urn = Urn.empty(3, 8).with(Choice.YES);
        var sealed = urn.sealed();
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> Urn.open(urn.key(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Urn.open(Urn.empty(3, 8).key(), urn.sealed()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmptyUrnIsEmptyAndABlankSlipIsASlip() {
        var urn = Urn.empty(2, 8);
        assertThat(Urn.open(urn.key(), urn.sealed()).slips()).isEmpty();
        var blank = urn.with(Choice.BLANK);
        assertThat(Urn.open(blank.key(), blank.sealed()).slips()).isEqualTo(List.of(Choice.BLANK));
    }
}
