package vn.quyche.voting;

import vn.quyche.kernel.Fact;

/** The urn of a paper ballot was closed; from here on the board counts. */
public record UrnClosed(Particulars particulars) implements Fact {}
