package vn.quyche.matters.web;

import java.util.List;
import java.util.Set;

/**
 * A question of the form about one fact.
 *
 * @param name the fact's name; the field is called {@code fact.} and this name
 * @param type how it is answered: MONEY, AREA, FLAG, ENUM, SET or POST
 * @param question the question in the reader's language
 * @param options the answers to choose from
 * @param chosen what is answered
 * @param words a sum in words
 * @param usual whether it may be left out
 */
record FactField(
        String name,
        String type,
        String question,
        List<Option> options,
        Set<String> chosen,
        String words,
        boolean usual) {

    /** The answer of a field of one line. */
    public String text() {
        return String.join(", ", chosen);
    }

    /**
     * An answer to choose.
     *
     * @param code what is sent
     * @param label what is read
     */
    record Option(String code, String label) {}
}
