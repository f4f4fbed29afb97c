package vn.quyche.matters;

import java.util.List;

/**
 * A page of a list.
 *
 * @param lines those of this page
 * @param total how many there are on all pages
 */
public record Found(List<MatterLine> lines, int total) {

    public Found {
        lines = List.copyOf(lines);
    }
}
