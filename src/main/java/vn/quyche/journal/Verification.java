package vn.quyche.journal;

import java.io.Serializable;

/**
 * Whether the chain holds.
 *
 * @param entries how many were read
 * @param broken the first place at which entry and seal do not fit; 0 when there is none
 */
public record Verification(long entries, long broken) implements Serializable {

    public boolean holds() {
        return broken == 0;
    }
}
