package vn.quyche.desk;

import java.time.Instant;
import java.util.Optional;
import vn.quyche.kernel.RecordRef;

/**
 * Something found.
 *
 * @param record what it is and what it is called
 * @param path where it stands
 * @param snippet words that help to recognise it
 * @param date its latest fact, where it has facts
 */
public record Hit(RecordRef record, String path, String snippet, Optional<Instant> date) {}
