package vn.quyche.documents.web;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.documents.Document;
import vn.quyche.documents.DocumentRules;
import vn.quyche.documents.SigningForm;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.organs.PostKind;
import vn.quyche.organs.StandIn;
import vn.quyche.organs.StandIns;

/** In whose place a document is signed, and who stands in there by the register: today, or on the day of signing. */
@Component
class Standing {

    private final DocumentRules rules;
    private final StandIns standIns;
    private final Organs organs;
    private final Clock clock;

    Standing(DocumentRules rules, StandIns standIns, Organs organs, Clock clock) {
        this.rules = rules;
        this.standIns = standIns;
        this.organs = organs;
        this.clock = clock;
    }

    /** Nothing for a document that is not signed in the place of somebody who is away. */
    Optional<Place> of(Document document) {
        var day = document.signed()
                .map(Document.Signature::at)
                .map(VietnamTime::dateOf)
                .orElseGet(() -> VietnamTime.today(clock));
        return rules.signingForms(document.type(), document.issuer(), day).stream()
                .filter(form -> form.key().equals(document.content().signing()))
                .filter(SigningForm::standsIn)
                .flatMap(form -> form.inPlaceOf().stream())
                .findFirst()
                .map(away -> {
                    var line = standIns.forHolderOf(away, OrganId.PROVINCIAL_COMMITTEE, day);
                    return new Place(
                            away,
                            line,
                            line.map(StandIn::person)
                                    .map(who -> organs.person(who).name()));
                });
    }

    /**
     * A place that is filled by another.
     *
     * @param away the post whose holder is away
     * @param line what the register says of it, if it says anything
     * @param name who stands in, if anybody does
     */
    public record Place(PostKind away, Optional<StandIn> line, Optional<String> name) {}
}
