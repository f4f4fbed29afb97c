package vn.quyche.access;

import java.util.List;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address
 * @param marks what the device got when accounts were signed in on it
 */
public record Visitor(String address, List<String> marks) {

    public Visitor {
        marks = List.copyOf(marks);
    }
}
