package vn.quyche.documents;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/**
 * The writing of a document: what an edit may change.
 *
 * @param title the trích yếu
 * @param body its paragraphs
 * @param recipients the lines of Nơi nhận
 * @param signing the key of the way in which it is signed
 * @param absence why the one who would sign is away, when another stands in; empty otherwise
 */
public record Content(String title, List<Paragraph> body, List<Recipient> recipients, String signing, String absence) {

    public Content {
        title = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
        body = List.copyOf(body);
        recipients = List.copyOf(recipients);
        absence = absence.strip();
    }

    public Optional<String> reasonToStandIn() {
        return absence.isEmpty() ? Optional.empty() : Optional.of(absence);
    }
}
