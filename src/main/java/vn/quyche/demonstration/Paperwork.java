package vn.quyche.demonstration;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.documents.Content;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.DocumentRules;
import vn.quyche.documents.Documents;
import vn.quyche.documents.SigningForm;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.PostKind;
import vn.quyche.organs.StandIns;

/** Documents of what was decided: signed, numbered, sent and opened. */
@Component
class Paperwork {

    private final Documents documents;
    private final DocumentRules rules;
    private final StandIns standIns;
    private final BusinessClock clock;
    private final Cast cast;

    Paperwork(Documents documents, DocumentRules rules, StandIns standIns, BusinessClock clock, Cast cast) {
        this.documents = documents;
        this.rules = rules;
        this.standIns = standIns;
        this.clock = clock;
        this.cast = cast;
    }

    /** The draft that a decision on the matter left. */
    Optional<DocumentId> draftOf(RecordRef matter) {
        return documents.from(cast.office(), matter).stream()
                .map(line -> line.id())
                .findFirst();
    }

    /** In the months in which the deputy stands in for the Secretary, what the Secretary would sign is signed in that place. */
    void sign(DocumentId id) {
        var deputy = cast.the("standing-deputy");
        var today = VietnamTime.today(clock);
        standIns.forHolderOf(PostKind.SECRETARY, OrganId.PROVINCIAL_COMMITTEE, today)
                .filter(line -> line.person().equals(deputy.person()))
                .ifPresent(line -> signedInPlace(id, today));
        documents.submitForSignature(cast.office(), id, version(id));
        var secretary = cast.the("secretary");
        var isSecretarys = documents.isSigner(secretary, documents.find(cast.office(), id));
        var isDeputys = documents.isSigner(deputy, documents.find(cast.office(), id));
        documents.sign(isSecretarys ? secretary : isDeputys ? deputy : cast.office(), id, version(id));
    }

    private void signedInPlace(DocumentId id, LocalDate today) {
        var draft = documents.find(cast.office(), id);
        rules.signingForms(draft.type(), draft.issuer(), today).stream()
                .filter(SigningForm::standsIn)
                .findFirst()
                .ifPresent(form -> documents.edit(
                        cast.office(),
                        id,
                        draft.version(),
                        new Content(
                                draft.title(),
                                draft.content().body(),
                                draft.content().recipients(),
                                form.key(),
                                "Đồng chí Bí thư học tập tại Trung ương")));
    }

    void issue(DocumentId id) {
        documents.issue(cast.office(), id, version(id));
    }

    void open(DocumentId id, String account) {
        documents.receive(cast.the(account), id);
    }

    private int version(DocumentId id) {
        return documents.find(cast.office(), id).version();
    }
}
