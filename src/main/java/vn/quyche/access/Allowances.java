package vn.quyche.access;

import java.time.Duration;

/** How often something may still be tried; shared by all instances of the application. */
interface Allowances {

    /** Takes one try of {@code most}, which come back evenly within {@code whole}; whether one was left. */
    boolean take(String name, int most, Duration whole);

    /** Gives one back that does not count. */
    void giveBack(String name, int most, Duration whole);
}
