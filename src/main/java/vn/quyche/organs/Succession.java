package vn.quyche.organs;

import java.time.LocalDate;
import vn.quyche.kernel.OrganId;

/**
 * The work of one body went to another, and its records with it.
 *
 * @param predecessor whose work it was
 * @param successor whose it is
 * @param from since when
 */
public record Succession(OrganId predecessor, OrganId successor, LocalDate from) {}
