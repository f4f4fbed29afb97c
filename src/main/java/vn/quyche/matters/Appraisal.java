package vn.quyche.matters;

import java.time.Instant;

/** What the Office found at one round of filing, who said it and when. */
public record Appraisal(int round, AppraisalOutcome outcome, String note, String byName, Instant at) {}
