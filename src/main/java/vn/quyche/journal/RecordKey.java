package vn.quyche.journal;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.quyche.kernel.Refusal;

/**
 * Which record, without its title: as addresses name it, {@code matter/5aa6afe4}.
 *
 * @param type the kind in the singular
 * @param id the record's id
 */
public record RecordKey(String type, String id) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z][a-z-]{0,30})/([A-Za-z0-9_.:-]{1,100})");

    /** Nothing where nothing is written; what names no record is refused. */
    public static Optional<RecordKey> of(String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw Refusal.invalid("record", "journal.record", written);
        }
        return Optional.of(new RecordKey(parts.group(1), parts.group(2)));
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
