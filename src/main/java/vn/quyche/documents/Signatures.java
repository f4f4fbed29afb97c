package vn.quyche.documents;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.organs.StandIns;

/** Who may sign what: the signing table against the posts held today. */
@Component
class Signatures {

    private final DocumentRules rules;
    private final Organs organs;
    private final StandIns standIns;
    private final Clock clock;

    Signatures(DocumentRules rules, Organs organs, StandIns standIns, Clock clock) {
        this.rules = rules;
        this.organs = organs;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** Refuses a signature block that the table does not give to the type, and standing in without a reason. */
    SigningForm mustBeSignable(Document document, Content content) {
        var today = VietnamTime.today(clock);
        var form = rules.signingForm(Optional.of(content.signing()), document.type(), document.issuer(), today);
        refuseIf(
                form.standsIn() && content.reasonToStandIn().isEmpty(),
                rules.cite(form, today),
                "document.stand-in-without-reason");
        return form;
    }

    /** Refuses who does not hold the office, and who by the register of today stands in for nobody. */
    void mustBeSigner(Actor by, SigningForm form) {
        var today = VietnamTime.today(clock);
        refuseIf(
                !holdsOffice(by, form, today),
                rules.cite(form, today),
                "document.not-the-signer",
                rules.officeInWords(form.office()),
                form.words());
        refuseIf(
                form.standsIn() && !standsIn(by, form, today),
                rules.cite(form, today),
                "document.not-standing-in",
                form.inPlaceOf().map(rules::officeInWords).orElse(""),
                today);
    }

    boolean isSigner(Actor actor, Document document) {
        var today = VietnamTime.today(clock);
        return rules.signingForms(document.type(), document.issuer(), today).stream()
                .filter(form -> form.key().equals(document.content().signing()))
                .anyMatch(form -> holdsOffice(actor, form, today));
    }

    private boolean standsIn(Actor actor, SigningForm form, LocalDate on) {
        return form.inPlaceOf()
                .flatMap(away -> standIns.forHolderOf(away, OrganId.PROVINCIAL_COMMITTEE, on))
                .filter(line -> line.person().equals(actor.person()))
                .isPresent();
    }

    private boolean holdsOffice(Actor actor, SigningForm form, LocalDate on) {
        return organs.posts(actor.person(), on).stream().anyMatch(post -> post.kind() == form.office());
    }
}
