package vn.quyche.access;

import java.util.Optional;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address
 * @param mark what a device got when somebody last signed in on it
 */
public record Visitor(String address, Optional<String> mark) {}
