/**
 * Meetings from plan to close: agenda, deadlines, invitations, attendance, quorum, decisions taken, report-backs heard.
 * {@link vn.quyche.meetings.Meetings} is the life of a meeting, {@link vn.quyche.meetings.Agendas} its items,
 * {@link vn.quyche.meetings.Room} what happens while it sits.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "regulation",
            "organs",
            "competence",
            "matters",
            "voting",
            "documents",
            "secrecy"
        })
package vn.quyche.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
