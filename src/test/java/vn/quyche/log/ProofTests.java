package vn.quyche.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of RFC 6962: its roots, and proofs that hold for what is true and for nothing else. */
class ProofTests {

    private static final int SIZE = 70;
    private static final MemoryNodes LOG = MemoryNodes.of(SIZE);

    /** The roots that the reference implementations of Certificate Transparency test with. */
    @Test
    void theRootsAreThoseOfOtherImplementations() {
        var log = new MemoryNodes();
        for (var entry : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            log.add(HexFormat.of().parseHex(entry));
        }
        var roots = List.of(
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        for (var size = 0; size < roots.size(); size++) {
            assertThat(HexFormat.of().formatHex(log.root(size).bytes())).isEqualTo(roots.get(size));
        }
    }

    @Test
    void anEntryIsProvedAtItsPlaceAndNowhereElse() {
        for (var size = 1; size <= SIZE; size++) {
            for (var index = 0; index < size; index++) {
                var proof = Proof.ofInclusion(index, size, LOG);
                var leaf = LOG.leaf(index);
                assertThat(proof.provesInclusion(leaf, index, size, LOG.root(size)))
                        .isTrue();
                assertThat(proof.provesInclusion(LOG.leaf((index + 1) % SIZE), index, size, LOG.root(size)))
                        .isFalse();
                assertThat(proof.provesInclusion(leaf, index, size, LOG.root(size - 1)))
                        .isFalse();
                for (var other = 0; other < size; other++) {
                    assertThat(other == index || !proof.provesInclusion(leaf, other, size, LOG.root(size)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aBeginningIsProvedAndNoOther() {
        for (var size = 0; size <= SIZE; size++) {
            for (var older = 0; older <= size; older++) {
                var proof = Proof.ofConsistency(older, size, LOG);
                assertThat(proof.provesConsistency(older, LOG.root(older), size, LOG.root(size)))
                        .as("%d in %d", older, size)
                        .isTrue();
                if (older > 0) {
                    assertThat(proof.provesConsistency(older, LOG.root(older - 1), size, LOG.root(size)))
                            .isFalse();
                    assertThat(proof.provesConsistency(older, LOG.root(older), size, LOG.root(size - 1)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aProofWithAHashTooManyTooFewOrChangedIsNone() {
        for (var older : List.of(1, 6, 32, 47, 64)) {
            var whole = Proof.ofConsistency(older, SIZE, LOG).hashes();
            for (var spoiled : spoiled(whole)) {
                assertThat(new Proof(spoiled).provesConsistency(older, LOG.root(older), SIZE, LOG.root(SIZE)))
                        .isFalse();
            }
            var path = Proof.ofInclusion(older, SIZE, LOG).hashes();
            for (var spoiled : spoiled(path)) {
                assertThat(new Proof(spoiled).provesInclusion(LOG.leaf(older), older, SIZE, LOG.root(SIZE)))
                        .isFalse();
            }
        }
    }

    private static List<List<Hash>> spoiled(List<Hash> whole) {
        var spoiled = new ArrayList<List<Hash>>();
        for (var i = 0; i < whole.size(); i++) {
            var without = new ArrayList<>(whole);
            without.remove(i);
            spoiled.add(without);
            var changed = new ArrayList<>(whole);
            changed.set(i, Hash.EMPTY);
            spoiled.add(changed);
        }
        var more = new ArrayList<>(whole);
        more.add(Hash.EMPTY);
        spoiled.add(more);
        return spoiled;
    }

    @Test
    void thereIsNoProofOfWhatIsNotThere() {
        assertThatThrownBy(() -> Proof.ofInclusion(SIZE, SIZE, LOG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proof.ofConsistency(SIZE + 1, SIZE, LOG)).isInstanceOf(IllegalArgumentException.class);
        var none = new Proof(List.of());
        assertThat(none.provesInclusion(LOG.leaf(0), 1, 1, LOG.root(1))).isFalse();
        assertThat(none.provesConsistency(2, LOG.root(2), 1, LOG.root(1))).isFalse();
        assertThat(none.provesConsistency(0, LOG.root(1), 1, LOG.root(1))).isFalse();
    }

    @Test
    void aFrontierReadFromTheNodesGoesOnAsTheLogDoes() {
        for (var size = 0; size < SIZE; size++) {
            var frontier = Frontier.of(size, LOG.at(Frontier.places(size)));
            assertThat(frontier.root()).isEqualTo(LOG.root(size));
            frontier.add(
                    LOG.leaf(size),
                    node -> assertThat(LOG.at(List.of(node.place()))).containsEntry(node.place(), node.hash()));
            assertThat(frontier.root()).isEqualTo(LOG.root(size + 1));
        }
    }
}
