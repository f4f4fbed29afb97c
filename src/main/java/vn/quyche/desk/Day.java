package vn.quyche.desk;

import java.time.LocalDate;
import java.util.List;

/** A person's day: what needs them, what is late, what comes, and the rhythm of the organs they belong to. */
public record Day(
        LocalDate today,
        List<Waiting> needs,
        List<Waiting> late,
        List<Rhythm> rhythm,
        LocalDate until,
        List<Coming> coming) {}
