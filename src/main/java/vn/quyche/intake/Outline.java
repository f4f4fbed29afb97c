package vn.quyche.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.quyche.intake.Analysis.Passage;
import vn.quyche.intake.Oddity.Kind;

/** Finds the places of a regulation in its paragraphs: articles, numbers, letters, dashes, and what has no mark. */
final class Outline {

    private static final int LONGEST_HEADING = 250;

    private static final Pattern TAIL = Pattern.compile("(?:Nơi nhận|T/M|TM\\.|KT\\.|TUQ\\.|T\\.M)(?!\\p{L}).*");
    private static final Pattern SENTENCE = Pattern.compile(".*[.;:]");

    /** Words that look back on a whole list, so that they belong to what holds the list. */
    private static final Pattern LOOKS_BACK =
            Pattern.compile("(?iu).{0,80}(?:nêu trên|nói trên|kể trên|trên đây|quy định tại khoản này|ở trên).*");

    private final List<Block> blocks;
    private final List<Oddity> oddities = new ArrayList<>();
    private final Numbering chapterNumbers = new Numbering("chp_", oddities);
    private final Numbering articleNumbers = new Numbering("art_", oddities);
    private final Sayings said = new Sayings();
    private Optional<Place> open = Optional.empty();
    private boolean isUnderDivision;
    private int chapters;
    private int articles;

    Outline(List<Block> blocks) {
        this.blocks = blocks;
        for (var i = 0; i < blocks.size(); i++) {
            if (open.isPresent() && TAIL.matcher(blocks.get(i).text()).matches()) {
                break;
            }
            take(i);
        }
        tellWhatIsEmpty();
    }

    int chapters() {
        return chapters;
    }

    int articles() {
        return articles;
    }

    List<Oddity> oddities() {
        return oddities;
    }

    List<Passage> passages() {
        return said.passages();
    }

    private void take(int at) {
        var text = blocks.get(at).text();
        var marker = Marker.of(text);
        if (marker.isDivision()) {
            open(marker);
            return;
        }
        if (isUnderDivision && marker.kind() == Marker.Kind.NONE && isHeading(text)) {
            return;
        }
        isUnderDivision = false;
        if (marker.kind() == Marker.Kind.ARTICLE) {
            open(marker.number(), marker.rest(), at);
        } else {
            open.ifPresent(place -> add(place, marker, at));
        }
    }

    private void open(Marker division) {
        isUnderDivision = true;
        if (division.kind() == Marker.Kind.CHAPTER) {
            chapters++;
            chapterNumbers.take(division.number().toUpperCase(Locale.ROOT));
        }
    }

    private void open(String number, String rest, int at) {
        articles++;
        articleNumbers.take(number);
        var isText = SENTENCE.matcher(rest).matches() && rest.length() > LONGEST_HEADING / 2;
        var next = at + 1 < blocks.size() ? blocks.get(at + 1).text() : "";
        var isBelow = rest.isEmpty() && Marker.of(next).kind() == Marker.Kind.NONE && isHeading(next);
        var article = new Place("art_" + number, isBelow ? next : isText ? "" : rest);
        if (isBelow) {
            isUnderDivision = true;
        }
        open = Optional.of(article);
        said.head(article);
        if (isText) {
            said.add(article, rest);
        }
    }

    private void add(Place place, Marker marker, int at) {
        switch (marker.kind()) {
            case NUMBER -> open(numbered(place, marker), marker, at);
            case LETTER -> open(place.lettered().beneath("point", marker.number(), false, oddities), marker, at);
            case DASH -> open(place.dashed().indent(), marker, at);
            case PLUS -> open(place.plussed().indent(), marker, at);
            default -> unmarked(place, marker.rest(), at);
        }
    }

    /** A number in brackets, or one of two parts, lies beneath a number that has none. */
    private Place numbered(Place place, Marker marker) {
        var para = place.find("para");
        var parts = marker.number().split("\\.");
        var isPoint = para.isPresent()
                && (parts.length > 1 || marker.isBracketed() && !para.get().isBracketed());
        var holder = isPoint ? para.get() : place.article();
        return holder.beneath(isPoint ? "point" : "para", parts[parts.length - 1], marker.isBracketed(), oddities);
    }

    /** Where nothing follows a number on its line, its words stand below, or it has none. */
    private void open(Place place, Marker marker, int at) {
        open = Optional.of(place);
        var isFollowed =
                at + 1 < blocks.size() && Marker.of(blocks.get(at + 1).text()).kind() == Marker.Kind.NONE;
        if (!marker.rest().isEmpty() || !isFollowed) {
            said.add(place, marker.rest());
        }
    }

    private void unmarked(Place place, String text, int at) {
        if (lostItsDash(place, at)) {
            var indent = place.indent();
            oddities.add(new Oddity(indent.eId(), Kind.WITHOUT_DASH, List.of()));
            open = Optional.of(indent);
            said.add(indent, text);
        } else {
            var holder = LOOKS_BACK.matcher(text).matches() ? closes(place) : Optional.<Place>empty();
            said.add(holder.orElse(place), text);
        }
    }

    /** After words that end with a colon, and before a dash, an item stands without one. */
    private boolean lostItsDash(Place place, int at) {
        return !place.isArticle()
                && !place.hasIndents()
                && place.lastParagraph().endsWith(":")
                && at + 1 < blocks.size()
                && Marker.of(blocks.get(at + 1).text()).kind() == Marker.Kind.DASH;
    }

    /** The khoản that ends with words about all that it lists, if this is its last paragraph. */
    private static Optional<Place> closes(Place place) {
        return place.is("para") ? Optional.empty() : place.find("para").filter(Place::hasPlacesBeneath);
    }

    private static boolean isHeading(String text) {
        return Paragraphs.isShouted(text)
                || text.length() < LONGEST_HEADING && !SENTENCE.matcher(text).matches();
    }

    private void tellWhatIsEmpty() {
        if (articles == 0) {
            oddities.add(new Oddity("", Kind.NO_ARTICLE, List.of()));
        }
        said.places().stream()
                .filter(place -> place.paragraphs().stream().allMatch(String::isEmpty) && !place.hasPlacesBeneath())
                .forEach(place -> oddities.add(new Oddity(place.eId(), Kind.EMPTY, List.of())));
    }
}
