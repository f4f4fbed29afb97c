package vn.quyche.organs;

import java.util.Optional;
import java.util.UUID;

/** Where lists wait to be carried out. */
interface ImportBook {

    void add(ImportedList list);

    Optional<ImportedList> find(UUID id);

    void carriedOut(UUID id, ChangeId by);
}
