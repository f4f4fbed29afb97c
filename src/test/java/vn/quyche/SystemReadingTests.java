package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where the product reads what the person at work may not, there is a reason, and the list of such places is short. */
class SystemReadingTests {

    private static final java.util.regex.Pattern CALL = java.util.regex.Pattern.compile("Reader\\.system\\(\\)");

    @Test
    void whoeverReadsAsTheProductItselfIsListedWithTheReason() {
        var listed = new TreeMap<String, String>();
        for (var line : Sources.read(java.nio.file.Path.of("src/test/resources/system-reading.txt"))
                .lines()
                .toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" ", 2);
                listed.put(parts[0], parts[1]);
            }
        }
        var found = new TreeMap<String, String>();
        for (var source : Sources.under(Sources.JAVA, "*.java")) {
            if (CALL.matcher(Sources.read(source)).find()) {
                found.put(Sources.JAVA.relativize(source).toString(), "");
            }
        }
        assertThat(found.keySet())
                .as("src/test/resources/system-reading.txt")
                .containsExactlyInAnyOrderElementsOf(listed.keySet());
    }
}
