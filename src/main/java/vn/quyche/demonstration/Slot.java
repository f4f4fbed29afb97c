package vn.quyche.demonstration;

import org.jspecify.annotations.Nullable;

/** Holds what an act of the diary yields for a later act. */
final class Slot<T> {

    private @Nullable T value;

    void put(T yielded) {
        value = yielded;
    }

    boolean isFilled() {
        return value != null;
    }

    T get() {
        if (value == null) {
            throw new IllegalStateException("The diary is out of order");
        }
        return value;
    }
}
