package vn.quyche.secrecy;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.files.ContentRule;
import vn.quyche.kernel.Refusal;

/**
 * Refuses what carries the mark of a state secret: a line that is the mark, as a letterhead has it, or the mark in
 * brackets, as titles and names of files have it. Such things do not belong on an ordinary installation.
 */
@Component
public class SecrecyMarks implements ContentRule {

    private static final int LONGEST_LINE = 60;

    private final LevelWords words;

    SecrecyMarks(LevelWords words) {
        this.words = words;
    }

    /** Refuses a text that somebody typed. */
    public void check(String field, String text) {
        find(text.lines()).ifPresent(mark -> {
            throw Refusal.invalid(
                    field,
                    "secret.marked-text",
                    mark.text(),
                    mark.english(),
                    mark.source().vietnamese(),
                    mark.source().english());
        });
    }

    @Override
    public void check(String name, List<String> firstLines) {
        find(Stream.concat(Stream.of(name), firstLines.stream())).ifPresent(mark -> {
            throw Refusal.invalid(
                    "file",
                    "secret.marked-file",
                    name,
                    mark.text(),
                    mark.english(),
                    mark.source().vietnamese(),
                    mark.source().english());
        });
    }

    Optional<LevelWords.Mark> find(Stream<String> lines) {
        return lines.flatMap(line -> words.marks().stream().filter(mark -> bears(line, mark)))
                .findFirst();
    }

    private boolean bears(String line, LevelWords.Mark mark) {
        var text = Normalizer.normalize(line, Normalizer.Form.NFC);
        var bare = bare(mark.text());
        if (Stream.of("(%s)", "[%s]")
                .anyMatch(form -> text.replaceAll("\\s+", " ").contains(form.formatted(mark.text())))) {
            return true;
        }
        if (text.length() > LONGEST_LINE) {
            return false;
        }
        var said = bare(text);
        return said.equals(bare) || words.before().stream().anyMatch(before -> said.equals(bare(before) + bare));
    }

    /** The capitals alone: a stamp is written in them, often letter by letter apart. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\p{Punct}–—]+", "");
    }
}
