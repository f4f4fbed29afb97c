package vn.quyche.whatif;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What came of trying a change on cases. Counts are exact; of the changed cases only the first are listed.
 *
 * @param tried how many cases were tried
 * @param changed how many of them would have gone otherwise
 * @param open how many of these somebody still has to do something about
 * @param outside how many were of days that have another version; the change does not touch them
 * @param unreadable how many no longer fit the catalogue of subjects
 * @param listed the changed cases in their order, as many as are kept
 * @param shifts how many changed from where to where, month by month
 * @param bySubject how many changed, by subject
 * @param stopped whether somebody ended it before its time
 */
public record Result(
        long tried,
        long changed,
        long open,
        long outside,
        long unreadable,
        List<ChangedCase> listed,
        Map<Shift, Map<YearMonth, Long>> shifts,
        Map<String, Long> bySubject,
        boolean stopped) {

    /** Of a run that was stopped before it began. */
    static final Result NONE = new Result(0, 0, 0, 0, 0, List.of(), Map.of(), Map.of(), true);

    Result listing(List<ChangedCase> first) {
        return new Result(tried, changed, open, outside, unreadable, first, shifts, bySubject, stopped);
    }

    public long unchanged() {
        return tried - changed - unreadable;
    }

    public boolean isTruncated() {
        return listed.size() < changed;
    }
}
