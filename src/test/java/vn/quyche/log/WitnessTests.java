package vn.quyche.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.quyche.log.VerifyingKey.Kind;
import vn.quyche.log.Witness.Objection;

/** A witness signs what goes on from what it saw, told by tiles alone, and nothing else. */
class WitnessTests {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final SigningKey log = SigningKey.generate("example.vn/log", Kind.LOG);
    private final Witness witness = new Witness(SigningKey.generate("example.vn/witness", Kind.WITNESS));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "1,2", "3,7", "255,256", "256,257", "300,70000", "65536,66000", "65537,70001"})
    void signsALogThatHasGrown(int before, int after) throws IOException {
        var nodes = MemoryNodes.of(after);
        var note = checkpoint(nodes, after).signedBy(log);
        assertThat(witness.objection(
                        Optional.of(checkpoint(nodes, before)), note, log.verifying(), tiles(nodes, after)))
                .isEmpty();
        var signed = witness.sign(note, NOW);
        assertThat(signed.isSignedBy(witness.verifying())).isTrue();
        assertThat(signed.isSignedBy(log.verifying())).isTrue();
        assertThat(Note.of(signed.toString())).isEqualTo(signed);
    }

    @Test
    void signsNothingThatWasChanged() throws IOException {
        var seen = checkpoint(MemoryNodes.of(300), 300);
        var other = new MemoryNodes();
        other.add("forged".getBytes(StandardCharsets.UTF_8));
        for (var i = 1; i < 400; i++) {
            other.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(objection(seen, checkpoint(other, 400), other)).contains(Objection.OTHER);
        assertThat(objection(seen, checkpoint(other, 300), other)).contains(Objection.OTHER);
        assertThat(objection(seen, checkpoint(other, 299), other)).contains(Objection.SHORTER);
        var honest = MemoryNodes.of(400);
        assertThat(objection(seen, checkpoint(honest, 400), other))
                .as("tiles that are not the checkpoint's")
                .contains(Objection.OTHER);
        assertThat(objection(new Checkpoint("else", 300, seen.root()), checkpoint(honest, 400), honest))
                .contains(Objection.OTHER);
    }

    @Test
    void signsNothingThatItsLogDidNotSign() throws IOException {
        var nodes = MemoryNodes.of(5);
        var stranger = SigningKey.generate(log.verifying().name(), Kind.LOG);
        var note = checkpoint(nodes, 5).signedBy(stranger);
        assertThat(witness.objection(Optional.empty(), note, log.verifying(), tiles(nodes, 5)))
                .contains(Objection.SIGNATURE);
        assertThatThrownBy(() -> new Witness(log)).isInstanceOf(MalformedNote.class);
    }

    private Optional<Objection> objection(Checkpoint seen, Checkpoint now, MemoryNodes nodes) throws IOException {
        return witness.objection(
                Optional.of(seen), now.signedBy(log), log.verifying(), tiles(nodes, Math.toIntExact(now.size())));
    }

    private Checkpoint checkpoint(MemoryNodes nodes, int size) {
        return new Checkpoint(log.verifying().name(), size, nodes.root(size));
    }

    private TileFolder tiles(MemoryNodes nodes, int size) throws IOException {
        var tiles = Files.createTempDirectory(folder, "tile");
        for (var tile : Tile.of(size)) {
            if (!tile.isOfEntries()) {
                var file = tiles.resolve(tile.path());
                Files.createDirectories(file.getParent());
                Files.write(file, tile.bytes(nodes));
            }
        }
        return new TileFolder(tiles, size);
    }
}
