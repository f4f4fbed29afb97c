package vn.quyche.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyche.log.VerifyingKey.Kind;

/** Notes, keys and checkpoints, with the keys that Go's package tests itself with. */
class NoteTests {

    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNED = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private final VerifyingKey key = VerifyingKey.of(PUBLIC);

    @Test
    void signsAndVerifiesAsGoDoes() {
        var signing = SigningKey.of(SECRET, key);
        var note = new Note(TEXT, List.of(signing.sign(TEXT, Instant.EPOCH)));
        assertThat(note).hasToString(SIGNED);
        assertThat(Note.of(SIGNED).isSignedBy(key)).isTrue();
        assertThat(signing.secret()).isEqualTo(SECRET);
        assertThat(key).hasToString(PUBLIC);
    }

    @Test
    void aChangedTextAFalseLineAndAnotherKeyAreNoSignature() {
        assertThat(Note.of(SIGNED.replace("answer", "Answer")).isSignedBy(key)).isFalse();
        assertThat(Note.of(SIGNED.replace("x08go/Z", "x08go/Y")).isSignedBy(key))
                .isFalse();
        assertThat(Note.of(SIGNED.replace("— PeterNeumann", "— PeterNewman")).isSignedBy(key))
                .isFalse();
        var genuine = Note.of(SIGNED);
        var spoiled = genuine.with(Note.of(SIGNED.replace("AwJnAM", "BwJnAM").replace("yyBwJ", "yyAwJ"))
                .signatures());
        assertThat(spoiled.signatures()).hasSize(2);
        assertThat(spoiled.isSignedBy(key)).as("a false line of a known key").isFalse();
        var other = SigningKey.generate("PeterNeumann", Kind.LOG);
        assertThat(genuine.with(List.of(other.sign(TEXT, Instant.EPOCH))).isSignedBy(key))
                .as("a line of an unknown key does not matter")
                .isTrue();
    }

    @Test
    void manyKeysSignAndAreReadAgain() {
        for (var i = 0; i < 40; i++) {
            var kind = i % 2 == 0 ? Kind.LOG : Kind.WITNESS;
            var made = SigningKey.generate("quyche/" + i, kind);
            var read = SigningKey.of(
                    made.secret(), VerifyingKey.of(made.verifying().toString()));
            var note = new Note("x\n", List.of(read.sign("x\n", Instant.ofEpochSecond(1_700_000_000))));
            assertThat(Note.of(note.toString()).isSignedBy(made.verifying())).isTrue();
        }
    }

    @Test
    void aWitnessSignsItsMomentToo() {
        var witness = SigningKey.generate("witness.example", Kind.WITNESS);
        var line = witness.sign("x\n", Instant.ofEpochSecond(1_679_315_147));
        assertThat(new Note("x\n", List.of(line)).isSignedBy(witness.verifying()))
                .isTrue();
        var bytes = line.signature().clone();
        bytes[7]++;
        assertThat(new Note("x\n", List.of(new NoteSignature(line.name(), line.id(), bytes)))
                        .isSignedBy(witness.verifying()))
                .isFalse();
        assertThat(new Note("x\n", List.of(new NoteSignature(line.name(), line.id(), new byte[3])))
                        .isSignedBy(witness.verifying()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "x\n",
                "x\n\n",
                "x\n\ny\n",
                "x\n\n— a\n",
                "x\n\n— a b c\n",
                "x\n\n— a AAAAAA==",
                "x\n\n— a AAAA\n",
                "x\n\n—  AAAAAAAA\n",
                "x\t\n\n— a AAAAAAAA\n",
                "x\n\n— a AAAAAAA\n",
                "x\n\n— a AAAAAAB=\n"
            })
    void whatIsWrittenOtherwiseIsNoNote(String written) {
        assertThatThrownBy(() -> Note.of(written)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcZQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2Q=="
            })
    void whatIsWrittenOtherwiseIsNoKey(String written) {
        assertThatThrownBy(() -> VerifyingKey.of(written)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void aSecretThatDoesNotBelongToItsPublicHalfIsRefused() {
        var other = SigningKey.generate("PeterNeumann", Kind.LOG);
        for (var secret : List.of("", other.secret(), SECRET.replace("DFz", "DFy"), SECRET.replace("AYEK", "AYEL"))) {
            assertThatThrownBy(() -> SigningKey.of(secret, key)).isInstanceOf(MalformedNote.class);
        }
    }

    @Test
    void aCheckpointSaysOriginSizeAndRoot() {
        var checkpoint = new Checkpoint("quyche/1", 20, Hash.EMPTY);
        assertThat(checkpoint.text()).isEqualTo("quyche/1\n20\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.of(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.of(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
        for (var wrong : List.of(
                "",
                "\n20\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n020\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n20\n47DE\n",
                "a\n20\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")) {
            assertThatThrownBy(() -> Checkpoint.of(wrong)).as(wrong).isInstanceOf(MalformedNote.class);
        }
    }
}
