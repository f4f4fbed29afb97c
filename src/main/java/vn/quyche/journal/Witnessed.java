package vn.quyche.journal;

/**
 * A witness and how far its word reaches.
 *
 * @param name the key's name
 * @param size the largest checkpoint it signed; 0 when none is kept
 */
public record Witnessed(String name, long size) {}
