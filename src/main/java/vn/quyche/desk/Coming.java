package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;
import vn.quyche.kernel.Citation;

/** Something that comes on a day: a session, a deadline, a task's due day. */
public record Coming(LocalDate day, String title, String path, Waiting.Meta meta, List<Citation> basis) {}
