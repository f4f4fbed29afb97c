package vn.quyche.compliance;

import java.util.Arrays;
import java.util.List;

/** Words to be said in the reader's language: a message key and its arguments. */
public record Saying(String key, List<Object> arguments) {

    static Saying of(String key, Object... arguments) {
        return new Saying(key, List.copyOf(Arrays.asList(arguments)));
    }
}
