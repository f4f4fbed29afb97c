package vn.quyche.competence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds subjects by everyday words, typed with or without diacritics. */
public final class Lookup {

    private Lookup() {}

    /**
     * The subjects in whose name, or in one of the everyday words for it, all the words begin some word; if there are none,
     * those in whose field or answers they do.
     */
    public static List<Subject> find(Subjects subjects, String words) {
        var sought = Arrays.stream(fold(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        var byName = subjects.all().stream()
                .filter(subject -> isCalled(subject, sought))
                .toList();
        return byName.isEmpty()
                ? subjects.all().stream()
                        .filter(subject -> holds(everything(subjects, subject), sought))
                        .toList()
                : byName;
    }

    private static boolean isCalled(Subject subject, List<String> sought) {
        return holds(subject.name() + " " + subject.english(), sought)
                || Arrays.stream(subject.everydayWords().split(",")).anyMatch(words -> holds(words, sought));
    }

    private static String everything(Subjects subjects, Subject subject) {
        var field = subjects.fields().stream()
                .filter(group -> group.code().equals(subject.group()))
                .map(group -> group.name() + " " + group.english())
                .collect(Collectors.joining(" "));
        var answers = subject.facts().stream()
                .flatMap(fact -> fact.values().values().stream())
                .map(label -> label.vietnamese() + " " + label.english())
                .collect(Collectors.joining(" "));
        return subject.name() + " " + subject.english() + " " + field + " " + answers;
    }

    private static boolean holds(String text, List<String> sought) {
        var folded = " " + fold(text);
        return sought.stream().allMatch(word -> folded.contains(" " + word));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
