package vn.quyche.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Step;
import vn.quyche.documents.Documents;
import vn.quyche.documents.NewDraft;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.Recipient;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Organs;

/** Puts an adopted decision on paper: the draft that the Office completes, the signer signs and the register numbers. */
@Component
class DecisionDrafts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Documents documents;
    private final Organs organs;
    private final MessageSource messages;

    DecisionDrafts(Documents documents, Organs organs, MessageSource messages) {
        this.documents = documents;
        this.organs = organs;
        this.messages = messages;
    }

    /** Who decides in person writes for himself, so nothing is drafted then. */
    void draft(Actor by, Matter matter, Step step, StepDecision decision) {
        form(step)
                .ifPresent(form -> documents.draft(
                        by,
                        new NewDraft(
                                form.type(),
                                form.issuer(),
                                step.organ(),
                                matter.title(),
                                body(matter, step, decision),
                                recipients(matter),
                                matter.ref(),
                                basis(step, decision),
                                matter.audience())));
    }

    /** What the Standing Group decides by delegation goes out for the Standing Committee; its own word is notified. */
    private static Optional<Form> form(Step step) {
        return Optional.ofNullable(
                switch (step.organ().code()) {
                    case "STANDING_GROUP" ->
                        step.delegatedBy()
                                .map(delegator -> new Form("CONCLUSION", delegator))
                                .orElse(new Form("NOTICE", OrganId.COMMITTEE_OFFICE));
                    case "STANDING_COMMITTEE" -> new Form("CONCLUSION", step.organ());
                    case "PROVINCIAL_COMMITTEE" -> new Form("RESOLUTION", step.organ());
                    default -> null;
                });
    }

    private List<Paragraph> body(Matter matter, Step step, StepDecision decision) {
        var body = new ArrayList<Paragraph>();
        body.add(Paragraph.text(say(
                "matters.draft.opening",
                organs.fullName(matter.body()),
                matter.title(),
                decision.takenIn().title(),
                organs.fullName(step.organ()))));
        var words = decision.text().isEmpty()
                ? List.of(Paragraph.point(1, say("matters.draft.agreed." + step.act(), matter.title())))
                : Paragraph.read(decision.text());
        body.addAll(words);
        body.add(Paragraph.text(say("matters.draft.closing", organs.fullName(matter.body()))));
        return body;
    }

    private List<Recipient> recipients(Matter matter) {
        var recipients = new ArrayList<Recipient>();
        for (var duty : matter.itinerary().afterwards()) {
            recipients.add(toReport(duty));
        }
        recipients.add(Recipient.of(matter.body(), organs.fullName(matter.body()), say("matters.draft.to-carry-out")));
        recipients.add(Recipient.of(
                OrganId.COMMITTEE_OFFICE, organs.fullName(OrganId.COMMITTEE_OFFICE), say("matters.draft.to-follow")));
        return recipients.stream().distinct().toList();
    }

    private Recipient toReport(Duty duty) {
        return Recipient.of(duty.to(), organs.fullName(duty.to()), say("matters.draft.to-report"));
    }

    private static List<Citation> basis(Step step, StepDecision decision) {
        var basis = new ArrayList<>(step.basis());
        decision.basis().stream().filter(cite -> !basis.contains(cite)).forEach(basis::add);
        return basis;
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, VIETNAMESE));
    }

    private record Form(String type, OrganId issuer) {}
}
