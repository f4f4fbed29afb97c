package vn.quyche.matters.web;

import java.util.List;
import vn.quyche.kernel.Citation;
import vn.quyche.matters.RouteChange;

/**
 * Two ways side by side: what was, what will be, and what becomes of each step.
 *
 * @param same whether nothing changes
 * @param wasUnder the version of the regulation under which the way was computed
 * @param willBeUnder the one under which it is computed now
 * @param lost how many taken steps no longer count
 * @param again how many of them have to be taken once more
 */
record Comparison(
        boolean same, String wasUnder, String willBeUnder, List<Line> was, List<Line> willBe, long lost, long again) {

    /** Whether the two ways are computed under different versions. */
    public boolean isOtherVersion() {
        return !wasUnder.equals(willBeUnder);
    }

    /**
     * A step of one of the two.
     *
     * @param name who does what, or the duty that follows
     * @param how by whose power
     * @param mark how far it is, as the line of steps draws it: done, gone or nothing
     * @param kind the colour of its fate
     * @param icon the sign of its fate
     * @param fate the message key that names its fate
     */
    record Line(String name, String how, String mark, String kind, String icon, String fate, List<Citation> basis) {}

    static String kind(RouteChange.Fate fate) {
        return switch (fate) {
            case COUNTS -> "good";
            case IDLE, STAYS -> "calm";
            case AGAIN, NEW -> "warn";
            case GONE -> "bad";
        };
    }

    static String icon(RouteChange.Fate fate) {
        return switch (fate) {
            case COUNTS -> "check";
            case IDLE -> "pause";
            case STAYS -> "wait";
            case AGAIN -> "undo";
            case NEW -> "plus";
            case GONE -> "cross";
        };
    }

    static String mark(RouteChange.Fate fate) {
        return switch (fate) {
            case COUNTS -> "done";
            case IDLE, GONE -> "gone";
            case AGAIN, STAYS, NEW -> "";
        };
    }
}
