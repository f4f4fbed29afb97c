package vn.quyche.whatif;

import vn.quyche.competence.Trial;

/** A case that would have gone otherwise. */
public record ChangedCase(TriedCase tried, Trial.Moved moved) {}
