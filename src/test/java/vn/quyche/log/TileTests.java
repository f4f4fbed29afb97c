package vn.quyche.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"0/000", "0/x001/x234/067", "1/003.p/17", "entries/000.p/255", "entries/x001/000", "63/000.p/1"})
    void aPathIsReadAndWrittenAlike(String path) {
        assertThat(Tile.at(path))
                .hasValueSatisfying(tile -> assertThat(tile.path()).isEqualTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/0",
                "00/000",
                "64/000",
                "0/x000/001",
                "0/001/x234",
                "0/x1/000",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/300",
                "0/000.p/05",
                "0/000/",
                "data/000",
                "-1/000",
                "0/999/999",
                "0/x999/x999/x999/x999/x999/x999/999",
                "0/000.p/5/../../checkpoint"
            })
    void whatIsWrittenOtherwiseIsNoTile(String path) {
        assertThat(Tile.at(path)).isEmpty();
    }

    /** The example of the specification. */
    @Test
    void aLogOf70000EntriesHasTheTilesOfTheSpecification() {
        var tiles = Tile.of(70_000);
        assertThat(tiles)
                .filteredOn(tile -> tile.level() == 0 && tile.width() == 256)
                .hasSize(273);
        assertThat(tiles).contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(tiles).filteredOn(tile -> tile.level() > 0).hasSize(3);
        assertThat(tiles).filteredOn(Tile::isOfEntries).hasSize(274);
        assertThat(tiles).allMatch(tile -> tile.isIn(70_000));
        assertThat(Tile.of(256))
                .containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1), new Tile(Tile.ENTRIES, 0, 256));
        assertThat(Tile.of(0)).isEmpty();
    }

    @Test
    void aTileIsThereWhenTheLogIsLongEnough() {
        assertThat(new Tile(0, 0, 5).isIn(5)).isTrue();
        assertThat(new Tile(0, 0, 6).isIn(5)).isFalse();
        assertThat(new Tile(0, 1, 1).isIn(256)).isFalse();
        assertThat(new Tile(1, 0, 1).isIn(255)).isFalse();
        assertThat(new Tile(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(0, Long.MAX_VALUE / 2, 256).isIn(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void aTileOfAHigherLevelHoldsTheRootsOfFullTilesBelow() {
        var log = MemoryNodes.of(600);
        assertThat(new Tile(0, 2, 88).bytes(log))
                .hasSize(88 * Hash.LENGTH)
                .startsWith(log.leaf(512).bytes());
        assertThat(new Tile(1, 0, 2).bytes(log))
                .hasSize(2 * Hash.LENGTH)
                .startsWith(log.root(256).bytes());
    }

    @Test
    void entriesStandBehindTheirLengths() {
        assertThat(Tile.bundle(List.of(new byte[] {7}, new byte[0], new byte[258])))
                .startsWith(0, 1, 7, 0, 0, 1, 2, 0)
                .hasSize(3 + 2 + 2 + 258);
        assertThatThrownBy(() -> Tile.bundle(List.of(new byte[65_536]))).isInstanceOf(IllegalArgumentException.class);
    }
}
