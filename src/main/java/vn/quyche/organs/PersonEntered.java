package vn.quyche.organs;

import vn.quyche.kernel.Fact;

/**
 * A person was entered in the register of the institution.
 *
 * @param particulars who, when, whom
 */
public record PersonEntered(Particulars particulars) implements Fact {}
