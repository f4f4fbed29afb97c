package vn.quyche.access;

import java.time.Clock;

/** The demand as a setting words it. */
public final class SecondFactorOf {

    private SecondFactorOf() {}

    public static SecondFactor rights(String setting, Clock clock) {
        return new SecondFactor(setting, new OneKey(), clock);
    }
}
