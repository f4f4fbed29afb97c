package vn.quyche.journal;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** JSON written in the one way in which everybody writes it alike (RFC 8785), for texts, whole numbers, lists and maps. */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = ' ';

    private CanonicalJson() {}

    static String of(Map<String, ?> values) {
        var json = new StringBuilder();
        write(values, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        if (value instanceof Map<?, ?> map) {
            write(map, json);
        } else if (value instanceof Collection<?> list) {
            write(list, json);
        } else if (value instanceof String text) {
            write(text, json);
        } else if (value instanceof Integer || value instanceof Long) {
            json.append(value);
        } else {
            throw new IllegalArgumentException("cannot be written in one way: " + value);
        }
    }

    /** Keys by their UTF-16 units, which is how Java compares texts. */
    private static void write(Map<?, ?> map, StringBuilder json) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        json.append('{');
        var between = "";
        for (var entry : sorted.entrySet()) {
            json.append(between);
            write(entry.getKey(), json);
            json.append(':');
            write(entry.getValue(), json);
            between = ",";
        }
        json.append('}');
    }

    private static void write(Collection<?> list, StringBuilder json) {
        json.append('[');
        var between = "";
        for (var value : list) {
            json.append(between);
            write(value, json);
            between = ",";
        }
        json.append(']');
    }

    private static void write(String text, StringBuilder json) {
        json.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (letter < FIRST_PRINTABLE) {
                        json.append("\\u%04x".formatted((int) letter));
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
    }
}
