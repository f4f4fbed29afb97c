package vn.quyche.obligations;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.OrganId;

/**
 * What somebody says of obligations.
 *
 * @param day on which they were met or excused
 * @param by who did it, or who excused it; the owner where left out
 * @param words how, or why
 * @param paper number and date of a paper that proves it; may be empty
 * @param entry the fact of the journal that proves it
 */
public record NewSettlement(LocalDate day, Optional<OrganId> by, String words, String paper, Optional<Long> entry) {

    public NewSettlement {
        words = words.strip();
        paper = paper.strip();
    }
}
