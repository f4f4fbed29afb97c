package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MemoryNodes;
import vn.quyche.log.Note;
import vn.quyche.log.SigningKey;
import vn.quyche.log.Tile;
import vn.quyche.log.VerifyingKey.Kind;

/**
 * Go's packages for its checksum database, which know nothing of us, accept the log that is exported and refuse every
 * other: changed, dropped, reordered, inserted, signed anew, rolled back.
 */
@QuycheTest
class OutsideVerifierTests {

    @TempDir
    static Path tools;

    private static GoVerifier go;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Export export;

    @Autowired
    Notary notary;

    @Autowired
    JournalKey key;

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        go = GoVerifier.builtIn(tools);
    }

    @Test
    void acceptsTheLogAndItsGrowth() throws Exception {
        tell(300);
        var kept = keep();
        assertThat(exported("log", kept)).startsWith("ok ");
        tell(40);
        assertThat(exported("more", kept)).startsWith("ok ");
    }

    @Test
    void acceptsTheProofOfOneEntryAndShowsWhatItSays() throws Exception {
        tell(5);
        export.write(folder.resolve("log"));
        var proof = export.proof(3).split("\n", -1);
        assertThat(proof[0]).isEqualTo("c2sp.org/tlog-proof@v1");
        assertThat(new String(Base64.getDecoder().decode(proof[1].replace("extra ", "")), StandardCharsets.UTF_8))
                .contains("\"leaf\":\"{\\\"actor\\\":", "\"salt\":", "\"content\":\"{\\\"account\\\":");
        assertThat(proof[2]).isEqualTo("index 2");
        assertThatThrownBy(() -> export.proof(1_000_000)).hasMessage("journal.no-entry");
    }

    @Test
    void refusesEveryFalseLog() throws Exception {
        tell(300);
        var kept = keep();
        export.write(folder.resolve("log"));
        var entries = entries(folder.resolve("log"));
        var signed = Note.of(Files.readString(folder.resolve("log/checkpoint")));
        var stranger = SigningKey.generate(key.verifying().name(), Kind.LOG);
        Map<String, Consumer<List<byte[]>>> attacks = Map.of(
                "changed", list -> list.set(17, changed(list.get(17))),
                "changed-last", list -> list.set(list.size() - 1, changed(list.get(list.size() - 1))),
                "dropped", list -> list.remove(260),
                "reordered", list -> Collections.swap(list, 3, 270),
                "inserted", list -> list.add(100, "{\"v\":1}".getBytes(StandardCharsets.UTF_8)),
                "rolled-back", list -> list.subList(200, list.size()).clear());
        for (var attack : attacks.entrySet()) {
            var entriesNow = new ArrayList<>(entries);
            attack.getValue().accept(entriesNow);
            var tree = tree(entriesNow);
            var anew = new Checkpoint(key.verifying().name(), entriesNow.size(), tree.root(entriesNow.size()));
            for (var cover : Map.of(
                            "same checkpoint", signed,
                            "signed by a stranger", anew.signedBy(stranger),
                            "signed by the journal", anew.signedBy(key.signing()))
                    .entrySet()) {
                var there = folder.resolve(attack.getKey() + " " + cover.getKey());
                write(there, entriesNow, tree, cover.getValue());
                assertThat(verify(there, kept))
                        .as("%s, %s", attack.getKey(), cover.getKey())
                        .isNotEmpty()
                        .doesNotStartWith("ok");
            }
        }
        var careless = folder.resolve("careless");
        var changed = new ArrayList<>(entries);
        changed.set(17, changed(entries.get(17)));
        write(careless, changed, tree(entries), signed);
        assertThat(verify(careless, kept)).startsWith("entry 17");
        var whole = folder.resolve("whole");
        write(whole, entries, tree(entries), signed);
        assertThat(verify(whole, kept)).as("what is not changed is accepted").startsWith("ok ");
    }

    private static byte[] changed(byte[] entry) {
        var other = entry.clone();
        other[other.length - 3]++;
        return other;
    }

    private static MemoryNodes tree(List<byte[]> entries) {
        var tree = MemoryNodes.of(0);
        entries.forEach(tree::add);
        return tree;
    }

    private static void write(Path there, List<byte[]> entries, MemoryNodes tree, Note checkpoint) throws IOException {
        for (var tile : Tile.of(entries.size())) {
            var file = there.resolve("tile").resolve(tile.path());
            Files.createDirectories(file.getParent());
            var from = Math.toIntExact(tile.first());
            Files.write(
                    file,
                    tile.isOfEntries() ? Tile.bundle(entries.subList(from, from + tile.width())) : tile.bytes(tree));
        }
        Files.writeString(there.resolve("checkpoint"), checkpoint.toString());
    }

    private static List<byte[]> entries(Path log) throws IOException {
        var entries = new ArrayList<byte[]>();
        try (var files = Files.walk(log.resolve("tile/entries"))) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var bundle = Files.readAllBytes(file);
                for (var at = 0; at < bundle.length; ) {
                    var length = (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF;
                    entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
                    at += 2 + length;
                }
            }
        }
        return entries;
    }

    private Path keep() throws IOException {
        return Files.writeString(folder.resolve("kept"), notary.sign().toString());
    }

    private String exported(String name, Path kept) throws Exception {
        export.write(folder.resolve(name));
        assertThat(Files.readString(folder.resolve(name).resolve("key")).strip())
                .isEqualTo(key.verifying().toString());
        return verify(folder.resolve(name), kept);
    }

    private String verify(Path log, Path kept) throws Exception {
        return go.verify(log, key.verifying(), kept);
    }

    private void tell(int count) {
        transaction.executeWithoutResult(
                status -> IntStream.range(0, count).forEach(n -> facts.publishEvent(Happened.once())));
    }
}
