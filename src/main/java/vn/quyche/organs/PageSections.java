package vn.quyche.organs;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/**
 * What other modules have to say on the page of a body or a person: when it met, what it has in hand, where somebody
 * attended. Each tells only what the reader may read there too.
 */
public interface PageSections {

    /** Of a body, for the reader. */
    default List<Section> of(OrganId organ, Actor reader) {
        return List.of();
    }

    /** Of a person, for the reader. */
    default List<Section> of(PersonId person, Actor reader) {
        return List.of();
    }

    /**
     * A part of the page.
     *
     * @param key the message key of its heading
     * @param lines what it says
     * @param more where all of it stands
     */
    record Section(String key, List<Line> lines, Optional<String> more) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a section.
     *
     * @param term what it is of, such as a day
     * @param text what it says
     * @param path where the record stands, if it has a page
     */
    record Line(String term, String text, Optional<String> path) {}
}
