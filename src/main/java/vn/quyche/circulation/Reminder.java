package vn.quyche.circulation;

import java.time.Instant;
import java.util.Optional;

/**
 * A step of the ladder as it stands with one written ballot.
 *
 * @param rung who hears
 * @param at when, by the due time that now holds
 * @param takenAt when it was taken, if it was
 * @param awaited how many had not answered then
 * @param letters how many letters were written
 * @param sent how many of them the mail server took
 */
public record Reminder(Rung rung, Instant at, Optional<Instant> takenAt, int awaited, int letters, int sent) {}
