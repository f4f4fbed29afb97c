package vn.quyche.organs.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyche.organs.ChangeKind;

/** Which changes can be recorded from where, and what each asks for. */
final class WhichChange {

    private static final Map<String, List<ChangeKind>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put(
                "change.group.bodies",
                List.of(
                        ChangeKind.FOUNDED,
                        ChangeKind.REORGANISED,
                        ChangeKind.MERGED,
                        ChangeKind.DISSOLVED,
                        ChangeKind.TERM_BEGUN));
        GROUPS.put(
                "change.group.seats",
                List.of(ChangeKind.SEATED, ChangeKind.UNSEATED, ChangeKind.SUSPENDED, ChangeKind.RESUMED));
        GROUPS.put(
                "change.group.posts",
                List.of(ChangeKind.POSTED, ChangeKind.UNPOSTED, ChangeKind.STAND_IN_BEGUN, ChangeKind.STAND_IN_ENDED));
        GROUPS.put("change.group.assignments", List.of(ChangeKind.ASSIGNED, ChangeKind.UNASSIGNED));
        GROUPS.put(
                "change.group.people",
                List.of(ChangeKind.PERSON_ENTERED, ChangeKind.PERSON_CORRECTED, ChangeKind.DECEASED));
    }

    private WhichChange() {}

    /** What can be recorded of a body, of a person, or of both; everything where neither is given. */
    static List<Group> groups(boolean ofBody, boolean ofPerson) {
        var groups = new ArrayList<Group>();
        GROUPS.forEach((key, kinds) -> {
            var fitting = kinds.stream()
                    .filter(kind -> !ofBody || needsBody(kind))
                    .filter(kind -> !ofPerson || needsPerson(kind))
                    .toList();
            if (!fitting.isEmpty()) {
                groups.add(new Group(key, fitting));
            }
        });
        return groups;
    }

    static boolean isReshaping(ChangeKind kind) {
        return kind == ChangeKind.RENAMED || kind == ChangeKind.REORGANISED;
    }

    static boolean needsBody(ChangeKind kind) {
        return switch (kind) {
            case FOUNDED, ASSIGNED, UNASSIGNED, DECEASED, PERSON_ENTERED, PERSON_CORRECTED -> false;
            default -> true;
        };
    }

    static boolean needsPerson(ChangeKind kind) {
        return switch (kind) {
            case FOUNDED, RENAMED, REORGANISED, MERGED, DISSOLVED, TERM_BEGUN, PERSON_ENTERED -> false;
            default -> true;
        };
    }

    /** Whether it ends or rests what somebody has in the body already. */
    static boolean isAboutThoseInside(ChangeKind kind) {
        return switch (kind) {
            case UNSEATED, SUSPENDED, RESUMED, UNPOSTED -> true;
            default -> false;
        };
    }

    /** The fields of the form besides day, document and remark. */
    static Set<String> fields(ChangeKind kind) {
        return switch (kind) {
            case FOUNDED, RENAMED, REORGANISED -> Set.of("name", "shortName", "kindOfBody", "parent", "seats");
            case MERGED, DISSOLVED -> Set.of("organs");
            case TERM_BEGUN -> Set.of("termNumber");
            case SEATED -> Set.of("entry", "until");
            case UNSEATED -> Set.of("exit", "withPosts");
            case SUSPENDED -> Set.of("until");
            case POSTED -> Set.of("post", "title", "until");
            case UNPOSTED -> Set.of("post", "exit");
            case STAND_IN_BEGUN -> Set.of("post", "until");
            case STAND_IN_ENDED -> Set.of("post");
            case ASSIGNED -> Set.of("assignment", "looked", "field");
            case UNASSIGNED -> Set.of("looking");
            case PERSON_ENTERED, PERSON_CORRECTED -> Set.of("name", "email");
            default -> Set.of();
        };
    }

    /**
     * Changes that stand together in the list.
     *
     * @param key the message key of their heading
     * @param kinds the changes
     */
    record Group(String key, List<ChangeKind> kinds) {}
}
