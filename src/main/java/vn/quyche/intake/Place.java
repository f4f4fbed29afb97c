package vn.quyche.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place of the text while it is being read. */
final class Place {

    private final String eId;
    private final String heading;
    private final Optional<Place> above;
    private final boolean isBracketed;
    private final List<String> paragraphs = new ArrayList<>();
    private final Map<String, Numbering> numberings = new HashMap<>();
    private int indents;

    /** An article. */
    Place(String eId, String heading) {
        this(eId, heading, Optional.empty(), false);
    }

    private Place(String eId, String heading, Optional<Place> above, boolean isBracketed) {
        this.eId = eId;
        this.heading = heading;
        this.above = above;
        this.isBracketed = isBracketed;
    }

    /** A numbered place beneath this one. */
    Place beneath(String kind, String number, boolean bracketed, List<Oddity> oddities) {
        var prefix = eId + "__" + kind + "_";
        numberings
                .computeIfAbsent(kind, unused -> new Numbering(prefix, oddities))
                .take(number);
        return new Place(prefix + number, "", Optional.of(this), bracketed);
    }

    /** The next dash beneath this one. */
    Place indent() {
        indents++;
        return new Place(eId + "__indent_" + indents, "", Optional.of(this), false);
    }

    String eId() {
        return eId;
    }

    String heading() {
        return heading;
    }

    Optional<Place> above() {
        return above;
    }

    boolean isArticle() {
        return above.isEmpty();
    }

    boolean isBracketed() {
        return isBracketed;
    }

    /** Whether it is a khoản, a điểm or a dash, by the name that eIds give it. */
    boolean is(String kind) {
        return eId.substring(eId.lastIndexOf("__") + 2).startsWith(kind + "_");
    }

    boolean hasPlacesBeneath() {
        return indents > 0 || !numberings.isEmpty();
    }

    boolean hasIndents() {
        return indents > 0;
    }

    /** Adds words of its own and answers how many paragraphs it then has. */
    int add(String text) {
        paragraphs.add(text);
        return paragraphs.size();
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    String lastParagraph() {
        return paragraphs.isEmpty() ? "" : paragraphs.get(paragraphs.size() - 1);
    }

    Place article() {
        return above.map(Place::article).orElse(this);
    }

    /** The innermost place around that is of a kind. */
    Optional<Place> find(String kind) {
        return is(kind) ? Optional.of(this) : above.flatMap(outer -> outer.find(kind));
    }

    /** What a letter lies beneath: a bracketed number, a khoản, or the article where there is none. */
    Place lettered() {
        return is("para") || is("point") && isBracketed
                ? this
                : above.map(Place::lettered).orElse(this);
    }

    /** What a dash lies beneath: the innermost number or letter. */
    Place dashed() {
        return is("indent") ? above.map(Place::dashed).orElse(this) : this;
    }

    /** What a plus lies beneath: the dash that is open. */
    Place plussed() {
        return is("indent") ? above.filter(outer -> outer.is("indent")).orElse(this) : this;
    }
}
