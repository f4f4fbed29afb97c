package vn.quyche.whatif;

import vn.quyche.kernel.Fact;

/** Somebody threw a draft of a change to the rules away. */
public record DraftDiscarded(Particulars particulars) implements Fact {}
