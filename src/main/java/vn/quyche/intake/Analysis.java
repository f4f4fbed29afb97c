package vn.quyche.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a regulation as an office wrote it.
 *
 * @param number the document's own number, where its head prints one
 * @param date the day printed with it
 * @param chapters how many chapters there are
 * @param articles how many articles there are
 * @param provisions every place that can be cited, in the order of the text
 * @param gaps what is odd about the numbering, told and not mended
 * @param quantities the numbers that rules are made of
 */
public record Analysis(
        String title,
        Optional<String> number,
        Optional<LocalDate> date,
        int chapters,
        int articles,
        List<Passage> provisions,
        List<Oddity> gaps,
        List<Quantity> quantities) {

    /** A place of the text with its own words, those beneath it left out. Only an article has a heading. */
    public record Passage(String eId, String heading, String text) {}
}
