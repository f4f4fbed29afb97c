package vn.quyche.organs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/**
 * A change of the institution as it was recorded; never changed itself.
 *
 * @param id names it
 * @param kind what it is
 * @param organ the body it is about, if one is
 * @param person the person it is about, if one is
 * @param from the day from which it holds
 * @param document the document that decided it, if one did
 * @param remark what the recorder added
 * @param said what it says, by name, in the words of its day
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 * @param recorder the recorder's name then
 * @param corrects the change that it takes back, if it does
 */
public record Change(
        ChangeId id,
        ChangeKind kind,
        Optional<OrganId> organ,
        Optional<PersonId> person,
        LocalDate from,
        Optional<DecidingDocument> document,
        String remark,
        Map<String, String> said,
        Instant recordedAt,
        PersonId recordedBy,
        String recorder,
        Optional<ChangeId> corrects) {

    public Change {
        said = Map.copyOf(said);
    }

    /** Who may read of it: the causes for which people come and go are not everybody's. */
    public Audience audience() {
        return audience(organ);
    }

    /** Who may read why somebody came to a body, left it, or may not act in it. */
    public static Audience audience(Optional<OrganId> organ) {
        var institution = Audience.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.COMMITTEE_OFFICE);
        return organ.map(institution::and).orElse(institution);
    }

    /** The record whose history tells of it: the person, else the body. */
    public RecordRef about() {
        return person.map(who -> new RecordRef("person", who.toString(), said.getOrDefault("person", "")))
                .or(() -> organ.map(body -> new RecordRef("organ", body.code(), said.getOrDefault("organ", ""))))
                .orElseGet(() ->
                        new RecordRef("organ", OrganId.PROVINCIAL_COMMITTEE.code(), said.getOrDefault("organ", "")));
    }
}
