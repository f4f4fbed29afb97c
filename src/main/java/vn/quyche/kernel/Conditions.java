package vn.quyche.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What the lines of a list must fulfil, in SQL, with the values it names. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    public Conditions(String condition) {
        conditions.add(condition);
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    public Conditions and(String condition, String name, Object value) {
        conditions.add(condition);
        return with(name, value);
    }

    /** Only where there is something to compare with. */
    public Conditions and(String condition, String name, Optional<?> value) {
        value.ifPresent(some -> and(condition, name, some));
        return this;
    }

    /** Each of the words stands somewhere in the folded column, accents and order aside. */
    public Conditions andWords(String column, String words) {
        var place = 0;
        for (var word : words.strip().split("\\s+")) {
            if (!word.isEmpty()) {
                var name = "word" + place++;
                and(column + " like '%' || fold(:" + name + ") || '%'", name, word.replaceAll("([%_\\\\])", "\\\\$1"));
            }
        }
        return this;
    }

    /** A value that some condition names. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** To stand after {@code where}. */
    public String sql() {
        return String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return values;
    }

    /** How many lines there are in all, counted only where the page that was read does not tell. */
    public static int total(long offset, int size, int read, IntSupplier count) {
        var last = read < size && (read > 0 || offset == 0);
        return last ? Math.toIntExact(offset + read) : count.getAsInt();
    }
}
