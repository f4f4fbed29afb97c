package vn.quyche.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/**
 * A draft as its maker keeps it.
 *
 * @param version changes with every change
 * @param on the day whose version of the regulation is changed
 * @param table the table of cases it is tried on; the history where there is none
 */
public record SavedDraft(
        UUID id,
        int version,
        PersonId owner,
        String title,
        LocalDate on,
        List<Change> changes,
        Optional<UUID> table,
        Instant savedAt) {

    private static final int SHOWN = 8;

    public SavedDraft {
        changes = List.copyOf(changes);
    }

    /** How the journal points at it; its title is the maker's alone. */
    RecordRef ref() {
        return new RecordRef("trial", id.toString(), "BT-" + id.toString().substring(0, SHOWN));
    }

    SavedDraft with(List<Change> others) {
        return new SavedDraft(id, version, owner, title, on, others, table, savedAt);
    }

    SavedDraft called(String other, LocalDate day, Optional<UUID> cases) {
        return new SavedDraft(id, version, owner, other, day, changes, cases, savedAt);
    }
}
