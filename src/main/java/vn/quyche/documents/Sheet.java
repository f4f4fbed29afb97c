package vn.quyche.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as it is printed: the one model of the page, the DOCX and the PDF.
 *
 * @param superiors the organs above the issuing one, in capitals
 * @param organ the issuing organ, in capitals
 * @param number number and symbol; before issue the place for them
 * @param draft whether it is marked as a draft
 * @param party the title at the right top
 * @param dated place and date
 * @param type the name of the type in capitals; empty for a công văn
 * @param about the trích yếu
 * @param letter whether it has the form of a công văn
 * @param body its paragraphs, legal bases first where the type prints them
 * @param sentTo the lines of Nơi nhận
 * @param authority what stands above the signature
 * @param signer the name beneath it; empty before signing
 */
public record Sheet(
        List<String> superiors,
        String organ,
        String number,
        boolean draft,
        String party,
        String dated,
        String type,
        String about,
        boolean letter,
        List<Paragraph> body,
        List<String> sentTo,
        List<String> authority,
        String signer) {

    static final String DRAFT_MARK = "DỰ THẢO";
    static final String STAR = "*";
    static final String DASHES = "-----";
    static final String SENT_TO = "Nơi nhận:";
    static final String ABOUT_LETTER = "V/v ";

    /** The words of the sheet in the order in which they are read. */
    List<String> words() {
        var words = new ArrayList<String>(superiors);
        words.add(organ);
        words.add(STAR);
        words.add(number);
        if (letter) {
            words.add(ABOUT_LETTER + about);
        }
        if (draft) {
            words.add(DRAFT_MARK);
        }
        words.add(party);
        words.add(dated);
        if (!letter) {
            words.add(type);
            words.add(about);
            words.add(DASHES);
        }
        body.forEach(paragraph ->
                words.add(paragraph.runs().stream().map(Paragraph.Run::text).reduce("", String::concat)));
        words.add(SENT_TO);
        words.addAll(sentTo);
        words.addAll(authority);
        if (!signer.isEmpty()) {
            words.add(signer);
        }
        return words;
    }

    // for the page, which speaks the same words
    public String draftMark() {
        return DRAFT_MARK;
    }

    public String aboutLetter() {
        return ABOUT_LETTER + about;
    }

    public String sentToHead() {
        return SENT_TO;
    }
}
