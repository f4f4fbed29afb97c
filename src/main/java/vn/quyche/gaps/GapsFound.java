package vn.quyche.gaps;

import java.util.List;

/**
 * A page of the register.
 *
 * @param gaps those of this page
 * @param total how many there are on all pages
 */
public record GapsFound(List<Gap> gaps, int total) {

    public GapsFound {
        gaps = List.copyOf(gaps);
    }
}
