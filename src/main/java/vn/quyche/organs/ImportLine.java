package vn.quyche.organs;

import java.util.Map;
import vn.quyche.kernel.Refusal;

/**
 * A line of a list to be imported: a body to be founded, or a person to be entered with a seat and a post.
 *
 * @param row the line's number in its sheet, as the file shows it
 * @param body whether it is of a body
 * @param cells what its cells say, by field; kinds in codes
 */
public record ImportLine(int row, boolean body, Map<String, String> cells) {

    public ImportLine {
        cells = Map.copyOf(cells);
    }

    /** What a cell says; nothing for an empty one. */
    public String cell(String field) {
        return cells.getOrDefault(field, "").strip();
    }

    <T extends Enum<T>> T one(String field, T[] all) {
        for (var value : all) {
            if (value.name().equals(cell(field))) {
                return value;
            }
        }
        throw Refusal.invalid(field, "import.unknown-value", cell(field));
    }
}
