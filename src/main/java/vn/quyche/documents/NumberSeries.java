package vn.quyche.documents;

import java.time.LocalDate;
import java.util.Optional;

/** The series of numbers: one for each head, type and term. */
interface NumberSeries {

    /**
     * Draws the next number and holds the series until the transaction ends; empty when a number of a later day has been
     * drawn already.
     */
    Optional<Integer> draw(String series, String type, String term, int first, LocalDate on);

    /** The day of the last number drawn. */
    Optional<LocalDate> lastDrawnOn(String series, String type, String term);
}
