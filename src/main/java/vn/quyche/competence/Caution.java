package vn.quyche.competence;

import java.util.List;
import java.util.Map;

/**
 * A clause that changes no answer but warns of something.
 *
 * @param when what must all hold
 */
record Caution(List<Map<String, Condition>> when, Warning warning) {}
