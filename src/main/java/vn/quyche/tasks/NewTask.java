package vn.quyche.tasks;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.documents.Document;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * What a document obliges somebody to do.
 *
 * @param document the issued document that says so
 * @param title what is to be done
 * @param owner the one body that answers for it
 * @param person who of that body, if one is named
 * @param contributors the bodies that help
 * @param product what is expected, by its code, such as {@code REPORT}
 * @param due the last day
 */
public record NewTask(
        DocumentId document,
        String title,
        OrganId owner,
        @Nullable PersonId person,
        List<OrganId> contributors,
        String product,
        LocalDate due) {

    public NewTask {
        title = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
        contributors = contributors.stream()
                .distinct()
                .filter(body -> !body.equals(owner))
                .toList();
    }

    public Optional<PersonId> named() {
        return Optional.ofNullable(person);
    }

    /** The bodies that have business in it, those whose document it comes from, and who answers for it in person. */
    Audience audience(Document from) {
        if (from.audience().isListed()) {
            return from.audience();
        }
        var readers = new ArrayList<OrganId>(contributors);
        readers.addAll(List.of(owner, from.issuer(), from.decidedBy(), OrganId.COMMITTEE_OFFICE));
        var bodies = Audience.of(readers);
        return named().map(Circle::of).map(bodies::and).orElse(bodies);
    }
}
