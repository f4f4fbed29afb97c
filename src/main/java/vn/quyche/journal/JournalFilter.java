package vn.quyche.journal;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * What of the journal to show.
 *
 * @param record about one record only
 * @param organ of one organ only
 * @param name one kind of fact only
 * @param person what one person did
 * @param provision what rests on one provision or on what lies beneath it, by its eId
 * @param from from that day
 * @param to up to and including that day
 * @param words found in what the entry is about or in who acted, accents aside
 * @param oldestFirst the order
 */
public record JournalFilter(
        Optional<RecordKey> record,
        Optional<OrganId> organ,
        Optional<String> name,
        Optional<PersonId> person,
        Optional<String> provision,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String words,
        boolean oldestFirst) {

    /** Whether nothing is left out. */
    public boolean isEverything() {
        return record.isEmpty()
                && organ.isEmpty()
                && name.isEmpty()
                && person.isEmpty()
                && provision.isEmpty()
                && from.isEmpty()
                && to.isEmpty()
                && words.isBlank();
    }

    /** Everything, newest first. */
    public static JournalFilter everything() {
        return new JournalFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                false);
    }
}
