package vn.quyche.meetings;

import java.util.Map;
import vn.quyche.kernel.Fact;

/** Members were marked as present or absent. */
public record AttendanceTaken(Particulars particulars, Attendance attendance, int members) implements Fact {

    @Override
    public Map<String, String> details() {
        return Map.of("attendance", attendance.name(), "members", String.valueOf(members));
    }
}
