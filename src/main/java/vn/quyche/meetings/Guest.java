package vn.quyche.meetings;

import vn.quyche.kernel.PersonId;

/**
 * Somebody invited to a meeting who is no member of its organ, and has no vote (Điều 25, khoản 1).
 *
 * @param person who
 * @param name the name as printed
 * @param reason why invited
 */
public record Guest(PersonId person, String name, String reason) {}
