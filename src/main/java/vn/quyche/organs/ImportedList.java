package vn.quyche.organs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.quyche.kernel.PersonId;

/**
 * A list read from a file, which changes nothing until it is carried out.
 *
 * @param id names it
 * @param file the file's name
 * @param document the document that decided what it says
 * @param lines its lines
 * @param keptBy who brought it
 * @param change what carried it out, if it was
 */
public record ImportedList(
        UUID id,
        String file,
        DecidingDocument document,
        List<ImportLine> lines,
        PersonId keptBy,
        Optional<ChangeId> change) {

    public ImportedList {
        lines = List.copyOf(lines);
    }
}
