package vn.quyche.voting;

import java.time.Instant;

/**
 * The count as frozen at closing.
 *
 * @param closedAt when
 * @param present how many were in the room
 * @param yes how many assented
 * @param no how many dissented
 * @param abstain how many abstained
 * @param tally what it amounts to
 */
public record Count(Instant closedAt, int present, int yes, int no, int abstain, Tally tally) {}
