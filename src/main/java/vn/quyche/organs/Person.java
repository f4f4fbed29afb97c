package vn.quyche.organs;

import java.util.Optional;
import vn.quyche.kernel.PersonId;

/**
 * Somebody of the institution.
 *
 * @param id names the person
 * @param name the full name
 * @param email where invitations go, if known
 */
public record Person(PersonId id, String name, Optional<String> email) {}
