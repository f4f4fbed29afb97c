package vn.quyche.voting;

/**
 * What a count says of one person; a fact for the organ that is competent to draw the consequence.
 *
 * @param line the line on the slip, from 1
 * @param name the person as the slip names him or her
 * @param verdict what follows
 */
public record Finding(int line, String name, Verdict verdict) {}
