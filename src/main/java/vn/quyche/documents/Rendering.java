package vn.quyche.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.VietnamTime;

/** Sets a document on the official sheet, and the sheet as DOCX and PDF. */
@Component
class Rendering {

    static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";
    private static final String PLACE_FOR_NUMBER = "\u00a0".repeat(6);

    private final DocumentRules rules;
    private final Witnessing witnessing;
    private final Clock clock;
    private final String committee;
    private final String place;

    Rendering(
            DocumentRules rules,
            Witnessing witnessing,
            Clock clock,
            @Value("${quyche.committee:Tỉnh ủy Thanh Giang}") String committee,
            @Value("${quyche.place:Thanh Giang}") String place) {
        this.rules = rules;
        this.witnessing = witnessing;
        this.clock = clock;
        this.committee = committee;
        this.place = place;
    }

    Sheet sheet(Document document) {
        return sheet(document, document.content());
    }

    Sheet sheet(Document document, Content content) {
        var on = document.issued().map(Document.Issue::on).orElseGet(() -> VietnamTime.today(clock));
        var type = rules.type(document.type(), on);
        var issuer = rules.issuer(document.issuer(), on);
        var head = issuer.head().stream()
                .map(line -> upper(line.replace("{committee}", committee)))
                .toList();
        return new Sheet(
                head.subList(0, head.size() - 1),
                head.get(head.size() - 1),
                "Số "
                        + document.issued()
                                .map(Document.Issue::symbol)
                                .orElse(PLACE_FOR_NUMBER + "-" + type.symbol() + "/" + issuer.symbol()),
                document.is(DocumentState.DRAFT) || document.is(DocumentState.TO_SIGN),
                PARTY,
                document.issued()
                        .map(issue -> dated(issue.on()))
                        .orElseGet(() -> place + ", ngày" + PLACE_FOR_NUMBER + "tháng" + PLACE_FOR_NUMBER + "năm "
                                + on.getYear()),
                type.letter() ? "" : upper(type.name()),
                content.title(),
                type.letter(),
                body(document, content, type),
                sentTo(content, issuer),
                authority(document, content, on),
                document.signed().map(Document.Signature::name).orElse(""));
    }

    /** Refuses a document that could not be printed. */
    void check(Document document) {
        Typefaces.mustHaveGlyphsFor(sheet(document));
    }

    byte[] docx(Document document) {
        var sheet = sheet(document);
        Typefaces.mustHaveGlyphsFor(sheet);
        return new WordSheet(rules.sheet()).write(sheet, mark(document));
    }

    byte[] pdf(Document document) {
        var sheet = sheet(document);
        Typefaces.mustHaveGlyphsFor(sheet);
        return new PdfSheet(rules.sheet()).write(sheet, mark(document));
    }

    /** Minutes that were signed carry the journal's checkpoint, so that whoever keeps them keeps the journal honest. */
    private Optional<Witnessing.Mark> mark(Document document) {
        var on = document.issued().map(Document.Issue::on).orElseGet(() -> VietnamTime.today(clock));
        return document.signed()
                .filter(signed -> rules.type(document.type(), on).witness())
                .map(signed -> witnessing.mark());
    }

    private static List<Paragraph> body(Document document, Content content, DocumentType type) {
        var body = new ArrayList<Paragraph>();
        if (type.grounds()) {
            document.basis()
                    .forEach(ground ->
                            body.add(Paragraph.dash("Căn cứ " + ground.words() + " Quy chế làm việc của Tỉnh ủy;")));
        }
        body.addAll(content.body());
        return body;
    }

    private static List<String> sentTo(Content content, Issuer issuer) {
        var lines = new ArrayList<String>();
        content.recipients().forEach(recipient -> lines.add("- " + recipient.printed() + ","));
        lines.add("- " + issuer.archive() + ".");
        return lines;
    }

    private List<String> authority(Document document, Content content, LocalDate on) {
        return rules.signingForms(document.type(), document.issuer(), on).stream()
                .filter(form -> form.key().equals(content.signing()))
                .findFirst()
                .map(SigningForm::lines)
                .orElse(List.of());
    }

    /** The committee whose papers these are. */
    String committee() {
        return committee;
    }

    String dated(LocalDate day) {
        return place + ", ngày " + twoDigits(day.getDayOfMonth(), 9) + " tháng " + twoDigits(day.getMonthValue(), 2)
                + " năm " + day.getYear();
    }

    /** Days below ten and the months one and two are written with a zero, so that nothing can be put before them. */
    private static String twoDigits(int number, int upTo) {
        return number <= upTo ? "0" + number : String.valueOf(number);
    }

    static String upper(String words) {
        return words.toUpperCase(Locale.forLanguageTag("vi"));
    }
}
