package vn.quyche.gaps;

import java.text.Normalizer;
import java.util.List;

/**
 * A proposal to amend the regulation, as it is made.
 *
 * @param provision the eId under which it would stand; empty where it is to be a new provision
 * @param title what should be regulated, in a few words
 * @param text how it should be regulated
 * @param precedents the entries of the register it rests on
 */
public record NewAmendment(String provision, String title, String text, List<GapId> precedents) {

    public NewAmendment {
        provision = provision.strip();
        title = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        precedents = List.copyOf(precedents);
    }
}
