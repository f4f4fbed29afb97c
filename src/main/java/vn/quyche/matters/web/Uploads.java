package vn.quyche.matters.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import vn.quyche.matters.Upload;

/** Files of a request as papers. A field left empty is no paper. */
final class Uploads {

    private Uploads() {}

    /** Several files have the names they came with; one alone may be given a title. */
    static List<Upload> of(MultiValueMap<String, MultipartFile> files, String field, String title) {
        var sent = files.getOrDefault(field, List.of()).stream()
                .filter(Uploads::isChosen)
                .toList();
        return sent.stream()
                .map(file -> of(file, sent.size() == 1 ? title : ""))
                .toList();
    }

    private static boolean isChosen(MultipartFile file) {
        return !Optional.ofNullable(file.getOriginalFilename()).orElse("").isBlank();
    }

    private static Upload of(MultipartFile file, String title) {
        try {
            var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return new Upload(name, title, file.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
