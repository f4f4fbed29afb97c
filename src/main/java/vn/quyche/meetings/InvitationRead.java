package vn.quyche.meetings;

import vn.quyche.kernel.Fact;

/** A member opened the invitation. */
public record InvitationRead(Particulars particulars) implements Fact {}
