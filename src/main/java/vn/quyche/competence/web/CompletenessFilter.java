package vn.quyche.competence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.quyche.competence.Completeness;
import vn.quyche.competence.Overlap;
import vn.quyche.competence.SubjectCompleteness;
import vn.quyche.competence.Subjects;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.Words;

/**
 * Which subjects and meetings a reader wants to see.
 *
 * @param field the code of a field; empty for all
 * @param kind the name of a kind of overlap, or of what has no rule; empty for all
 */
record CompletenessFilter(String field, String kind) {

    private static final String WITHOUT_RULE = "NO_RULE";

    /** A choice of the filter. */
    record Choice(String code, String name, boolean chosen) {}

    /** Refuses what cannot be chosen. */
    static CompletenessFilter read(Subjects subjects, String field, String kind) {
        if (!field.isEmpty()
                && subjects.fields().stream().noneMatch(known -> known.code().equals(field))) {
            throw Refusal.invalid("field", "competence.unknown-filter", field);
        }
        if (!kind.isEmpty()
                && !kind.equals(WITHOUT_RULE)
                && Arrays.stream(Overlap.Kind.values())
                        .noneMatch(known -> known.name().equals(kind))) {
            throw Refusal.invalid("kind", "competence.unknown-filter", kind);
        }
        return new CompletenessFilter(field, kind);
    }

    boolean lets(SubjectCompleteness found) {
        return (field.isEmpty() || found.subject().group().equals(field)) && (kind.isEmpty() || isOf(found, kind));
    }

    /** Meetings are told only of the kind asked for: of all kinds they would be too many to read. */
    boolean shows(Overlap overlap) {
        return overlap.kind().name().equals(kind);
    }

    private static boolean isOf(SubjectCompleteness found, String kind) {
        return kind.equals(WITHOUT_RULE)
                ? found.withoutRule().signum() > 0
                : found.meeting(Overlap.Kind.valueOf(kind)) > 0;
    }

    List<Choice> fields(Subjects subjects, Words words) {
        return subjects.fields().stream()
                .map(known -> new Choice(
                        known.code(),
                        known.label(words.language()),
                        known.code().equals(field)))
                .toList();
    }

    List<Choice> kinds(Completeness found, Words words) {
        var choices = new ArrayList<Choice>();
        var without = found.subjects().stream()
                .filter(subject -> isOf(subject, WITHOUT_RULE))
                .count();
        choices.add(
                new Choice(WITHOUT_RULE, words.say("completeness.kind.without", without), kind.equals(WITHOUT_RULE)));
        for (var known : Overlap.Kind.values()) {
            var count = found.subjects().stream()
                    .mapToLong(subject -> subject.meeting(known))
                    .sum();
            choices.add(new Choice(
                    known.name(),
                    words.say(known.key() + ".count", count),
                    known.name().equals(kind)));
        }
        return choices;
    }
}
