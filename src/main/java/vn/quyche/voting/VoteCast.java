package vn.quyche.voting;

import vn.quyche.kernel.Fact;

/** A member voted; how, the ballot alone knows. */
public record VoteCast(Particulars particulars) implements Fact {}
