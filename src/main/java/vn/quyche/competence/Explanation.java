package vn.quyche.competence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quyche.competence.Overlap.Kind;
import vn.quyche.regulation.RulebookFault;

/** Looks whether the rulebook says why two rules go together on a subject as they do, and if not, what it should say. */
record Explanation(String subject, Meeting meeting) {

    Optional<Precedence> find(List<Precedence> precedences) {
        return precedences.stream()
                .filter(precedence -> isAbout(precedence) && precedence.agrees(meeting.kind(), one()))
                .findFirst();
    }

    RulebookFault fault(List<Precedence> precedences, Map<String, Object> example) {
        return precedences.stream()
                .filter(this::isAbout)
                .findFirst()
                .map(precedence -> precedence
                        .place()
                        .fault(
                                "On " + subject + " " + one() + " and " + other()
                                        + " do not go together as is said here.",
                                remedy()))
                .orElseGet(() -> unexplained(example));
    }

    private RulebookFault unexplained(Map<String, Object> example) {
        var met = one() + " (" + meeting.one().place().place() + ") and " + other();
        var where = subject + ", such as " + example;
        return meeting.other()
                .place()
                .fault(
                        meeting.kind() == Kind.CONFLICT
                                ? met + " contradict each other on " + where + "."
                                : met + " both apply to " + where + ", and nothing says why.",
                        remedy());
    }

    private String remedy() {
        return switch (meeting.kind()) {
            case ORDER ->
                "Say why under overlaps: first: " + one() + ", then: " + other()
                        + "; or let their conditions exclude each other.";
            case EXCEPTION ->
                "Say why under overlaps: applies: " + one() + ", yields: " + other()
                        + "; or let their conditions exclude each other.";
            default ->
                "Let their conditions exclude each other, or give one act its place by after; if the text itself"
                        + " contradicts itself, write conflict: [" + one() + ", " + other() + "].";
        };
    }

    private boolean isAbout(Precedence precedence) {
        return precedence.isAbout(one(), other(), subject);
    }

    private String one() {
        return meeting.one().rule().id();
    }

    private String other() {
        return meeting.other().rule().id();
    }
}
