package vn.quyche.matters;

import java.util.Optional;

/** Knows the deadlines of the meetings on whose agendas matters stand; meetings do. */
@FunctionalInterface
public interface Timetable {

    /** By when the papers of the matter are due; nothing while it stands on no agenda, or where the regulation is silent. */
    Optional<PapersDue> papersDue(MatterId matter);
}
