package vn.quyche.boards;

import vn.quyche.kernel.PersonId;

/**
 * A member of a counting board.
 *
 * @param person who
 * @param name the name as printed
 * @param position the post, or empty
 */
public record BoardMember(PersonId person, String name, String position) {}
