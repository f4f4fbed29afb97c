package vn.quyche.competence;

import java.util.List;

/**
 * A fact that can still change the answer.
 *
 * @param values the codes it may take, where they are listed
 */
public record NeededFact(String fact, FactType type, String question, List<String> values) {}
