package vn.quyche.organs;

import vn.quyche.kernel.PersonId;

/**
 * One line of a roll.
 *
 * @param person who
 * @param name the name as printed
 * @param position the first post held in the institution, or empty
 * @param suspended on the roll, yet not able to act
 */
public record Member(PersonId person, String name, String position, boolean suspended) {}
