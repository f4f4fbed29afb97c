package vn.quyche.regulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The files of one regulation by name. */
record RulebookFolder(String name, Map<String, String> files) {

    static RulebookFolder around(Resource head, ResourcePatternResolver resolver) throws IOException {
        var address = head.getURL().toString();
        var folder = address.substring(0, address.lastIndexOf('/'));
        var files = new TreeMap<String, String>();
        for (var file : resolver.getResources(folder + "/*.*")) {
            files.put(
                    Optional.ofNullable(file.getFilename()).orElseThrow(),
                    file.getContentAsString(StandardCharsets.UTF_8));
        }
        return new RulebookFolder(folder.substring(folder.lastIndexOf('/') + 1), files);
    }
}
