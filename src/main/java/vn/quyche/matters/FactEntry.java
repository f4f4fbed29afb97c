package vn.quyche.matters;

import java.time.Instant;
import java.util.List;

/**
 * Who entered a fact, and when. Later entries stand before earlier ones; none is changed.
 *
 * @param fact the fact's name in the catalogue
 * @param value what was entered
 * @param reason why, where one was given
 */
public record FactEntry(String fact, Object value, String byName, String reason, Instant at) {

    /** That a matter is complex, so that what is delegated goes before the delegating organ first. */
    static final String COMPLEX = "complex";

    /** Facts that are judgements, answered for by name: the text gives no test for them. */
    public static final List<String> JUDGEMENTS = List.of(COMPLEX);

    /** What the record of the meetings alone can say. */
    public static final String DISSENT = "dissentAfterRediscussion";

    /** What was said when a matter came back better prepared. */
    public static final String STATEMENT = "statement";
}
