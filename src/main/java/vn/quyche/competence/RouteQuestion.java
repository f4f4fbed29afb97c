package vn.quyche.competence;

import java.time.LocalDate;
import java.util.Map;

/**
 * A question of who decides.
 *
 * @param regulation the id of a regulation
 * @param on the day whose rules answer
 * @param subject a code of the catalogue
 * @param facts what is known: Long or other whole numbers for money, numbers for areas, Boolean, codes, lists of codes
 */
public record RouteQuestion(String regulation, LocalDate on, String subject, Map<String, Object> facts) {}
