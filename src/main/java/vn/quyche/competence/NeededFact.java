package vn.quyche.competence;

import java.util.List;
import java.util.Map;

/**
 * A fact that can still change the answer.
 *
 * @param values the codes it may take, where they are listed
 * @param labels their names
 */
public record NeededFact(
        String fact, FactType type, String question, List<String> values, Map<String, String> labels) {}
