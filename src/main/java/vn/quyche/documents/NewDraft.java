package vn.quyche.documents;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * What a draft starts from. Who decides and who issues are two things: the Standing Group decides under delegation, the
 * document goes out for the Standing Committee.
 *
 * @param type the code of the type, such as {@code CONCLUSION}
 * @param issuer the organ for which it is signed and under whose head it goes out
 * @param decidedBy the organ that decided what it says
 * @param title the trích yếu, without the name of the type
 * @param body its paragraphs
 * @param recipients the lines of Nơi nhận
 * @param from the record it comes from, when it does
 * @param basis the provisions it rests on
 * @param audience who may read it besides the two organs and the Office
 */
public record NewDraft(
        String type,
        OrganId issuer,
        OrganId decidedBy,
        String title,
        List<Paragraph> body,
        List<Recipient> recipients,
        @Nullable RecordRef from,
        List<Citation> basis,
        Audience audience) {

    public NewDraft {
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        basis = List.copyOf(basis);
    }

    public Optional<RecordRef> origin() {
        return Optional.ofNullable(from);
    }
}
