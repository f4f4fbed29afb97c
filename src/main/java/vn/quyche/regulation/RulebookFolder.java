package vn.quyche.regulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The files of one regulation by name. */
record RulebookFolder(String name, Map<String, String> files) {

    private static final String CASES = "cases/";

    static RulebookFolder around(Resource head, ResourcePatternResolver resolver) throws IOException {
        var address = head.getURL().toString();
        var folder = address.substring(0, address.lastIndexOf('/'));
        var files = new TreeMap<String, String>();
        for (var beneath : List.of("", CASES)) {
            for (var file : resolver.getResources(folder + "/" + beneath + "*.*")) {
                files.put(
                        beneath + Optional.ofNullable(file.getFilename()).orElseThrow(),
                        file.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return new RulebookFolder(folder.substring(folder.lastIndexOf('/') + 1), files);
    }

    /** Where a file stands, as faults name it. */
    String place(String file) {
        return "rulebook/" + name + "/" + file;
    }

    /** The files of worked cases. */
    List<RulebookNode> cases() {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(CASES) && file.getKey().endsWith(".yaml"))
                .map(file -> RulebookNode.read(file.getValue(), place(file.getKey()), 1))
                .toList();
    }
}
