package vn.quyche.intake;

import java.util.ArrayList;
import java.util.List;
import vn.quyche.intake.Analysis.Passage;

/** What was said where, in the order of the text. */
final class Sayings {

    private final List<Saying> all = new ArrayList<>();

    /** A paragraph of a place: which of its paragraphs it is, from one on; of an article's head none. */
    private record Saying(Place place, int paragraph) {}

    void head(Place article) {
        all.add(new Saying(article, 0));
    }

    void add(Place place, String text) {
        all.add(new Saying(place, place.add(text)));
    }

    List<Place> places() {
        return all.stream().map(Saying::place).distinct().toList();
    }

    List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        for (var saying : all) {
            var place = saying.place();
            if (saying.paragraph() == 0) {
                passages.add(new Passage(place.eId(), place.heading(), isPlain(place) ? first(place) : ""));
            } else if (place.isArticle() && !isPlain(place)) {
                if (saying.paragraph() == 1) {
                    passages.add(new Passage(place.eId() + "__intro", "", String.join("\n", place.paragraphs())));
                }
            } else {
                addParagraph(place, saying.paragraph(), passages);
            }
        }
        return passages;
    }

    /** The first of several paragraphs is listed under the name of the place and under its own. */
    private static void addParagraph(Place place, int paragraph, List<Passage> passages) {
        var text = place.paragraphs().get(paragraph - 1);
        if (paragraph == 1 && !place.isArticle()) {
            passages.add(new Passage(place.eId(), "", text));
        }
        if (place.paragraphs().size() > 1) {
            passages.add(new Passage(place.eId() + "__subpara_" + paragraph, "", text));
        }
    }

    /** Whether an article holds nothing but words of its own. */
    private static boolean isPlain(Place place) {
        return place.isArticle() && !place.hasPlacesBeneath();
    }

    private static String first(Place place) {
        return place.paragraphs().isEmpty() ? "" : place.paragraphs().get(0);
    }
}
