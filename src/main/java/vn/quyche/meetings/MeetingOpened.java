package vn.quyche.meetings;

import vn.quyche.kernel.Fact;

/** The meeting began. */
public record MeetingOpened(Particulars particulars) implements Fact {}
