package vn.quyche.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an object says, looked up under any of several keys. */
final class Said {

    private Said() {}

    /** The first of the keys that is given. */
    static Optional<Object> first(Map<String, Object> given, List<String> keys) {
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(given.get(key)).stream())
                .findFirst();
    }

    static Optional<String> words(Map<String, Object> given, List<String> keys) {
        return keys.stream()
                .map(given::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** With words as keys; what is said to be nothing is empty words. */
    static Map<String, Object> named(Map<?, ?> map) {
        var named = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value == null ? "" : value));
        return named;
    }
}
