package vn.quyche.circulation;

import java.util.Optional;

/**
 * Whether more than half of the incumbents can still be reached.
 *
 * @param needed how many must assent
 * @param answered how many have answered in time
 * @param awaited how many may still answer
 * @param expected how many answers there will be if everybody keeps to the habit so far; empty where none is known
 * @param prospect what that means
 */
public record Forecast(int needed, int answered, int awaited, Optional<Integer> expected, Prospect prospect) {}
