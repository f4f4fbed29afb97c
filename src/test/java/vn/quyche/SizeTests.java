package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small stays small: a file over 200 lines is listed with its reason, and may shrink but not grow. */
class SizeTests {

    private static final int USUAL = 200;
    private static final Path LIST = Path.of("src/test/resources/large-files.txt");

    @Test
    void noFileIsLargerThanUsualOrThanListed() {
        var listed = listed();
        assertThat(sizes().entrySet().stream()
                        .filter(file -> file.getValue() > listed.getOrDefault(file.getKey(), USUAL)))
                .as("split it, or list it in %s with a reason", LIST)
                .isEmpty();
    }

    @Test
    void theListHoldsOnlyFilesThatNeedIt() {
        var sizes = sizes();
        assertThat(listed().keySet().stream().filter(file -> sizes.getOrDefault(file, 0) <= USUAL))
                .as("small now, or gone: take it off %s", LIST)
                .isEmpty();
    }

    private static Map<String, Integer> sizes() {
        var sizes = new TreeMap<String, Integer>();
        for (var file : Sources.under(Path.of("src"), "*.java")) {
            sizes.put(
                    file.toString(), Math.toIntExact(Sources.read(file).lines().count()));
        }
        assertThat(sizes).as("files seen").hasSizeGreaterThan(100);
        return sizes;
    }

    private static Map<String, Integer> listed() {
        return Sources.read(LIST)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ", 3))
                .peek(line -> assertThat(line).as("path, lines, reason").hasSize(3))
                .collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[1])));
    }
}
