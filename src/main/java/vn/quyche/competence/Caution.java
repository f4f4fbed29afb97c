package vn.quyche.competence;

import java.util.Map;

/** A clause that changes no answer but warns of something. */
record Caution(Map<String, Clause.Condition> when, Warning warning) {}
