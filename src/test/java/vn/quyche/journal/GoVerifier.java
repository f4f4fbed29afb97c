package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.quyche.log.VerifyingKey;

/**
 * {@code src/test/go/verify.go}: Go's own packages, and nothing of ours.
 *
 * @param tools where it was built
 */
record GoVerifier(Path tools) {

    private static final Path SOURCE = Path.of("src/test/go/verify.go");
    private static final Path PACKAGE = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog");

    /** Where packages can be installed they must be; bin/verify does it. */
    static GoVerifier builtIn(Path tools) throws Exception {
        var installed = Files.isDirectory(PACKAGE) && hasGo();
        if (!installed && Files.exists(Path.of("/usr/bin/apt-get"))) {
            throw new AssertionError("the outside verifier is missing: bin/verify installs it, or"
                    + " apt-get install -y --no-install-recommends golang-go golang-golang-x-mod-dev");
        }
        assumeTrue(installed, "Go and its checksum database packages are not here and cannot be installed by apt-get");
        var verifier = new GoVerifier(tools);
        var source = SOURCE.toAbsolutePath().toString();
        assertThat(verifier.run(List.of("go", "build", "-o", verifier.program(), source)))
                .isEmpty();
        return verifier;
    }

    private static boolean hasGo() throws InterruptedException {
        try {
            return new ProcessBuilder("go", "version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Begins with "ok" when it accepts the log and that it goes on from the kept checkpoint. */
    String verify(Path log, VerifyingKey key, Path kept) throws Exception {
        return run(List.of(program(), log.toString(), key.toString(), kept.toString()));
    }

    private String program() {
        return tools.resolve("verify").toString();
    }

    private String run(List<String> command) throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off",
                        "GOPATH", "/usr/share/gocode",
                        "GOCACHE", tools.resolve("cache").toString(),
                        "GOFLAGS", ""));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
