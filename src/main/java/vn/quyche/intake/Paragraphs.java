package vn.quyche.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes paragraphs of lines: what a blank line, a page break or a narrow column has torn apart is put together again. */
final class Paragraphs {

    /** A shorter paragraph without a full stop is a heading rather than a torn sentence. */
    private static final int SHORTEST_TORN = 60;

    /** No sentence is torn into more pieces. */
    private static final int MOST_LINES = 200;

    private static final Pattern ENDS = Pattern.compile(".*[.:;!?…)”\"]\\s*");
    private static final Pattern SMALL = Pattern.compile("[\\p{Ll}\\d,;)].*");
    private static final String FENCE = "```";

    private final boolean isWrapped;
    private final List<Block> found = new ArrayList<>();
    private List<String> open = new ArrayList<>();
    private int openedAt;

    /** Whether an article has begun; what stands above one is a letterhead of short lines. */
    private boolean isInArticles;

    /** Whether the last paragraph was closed by something that no sentence runs across. */
    private boolean isApart = true;

    private Paragraphs(boolean isWrapped) {
        this.isWrapped = isWrapped;
    }

    /** Of plain text, where a line may be a paragraph or a part of one. */
    static List<Block> ofLines(List<String> lines) {
        var paragraphs = new Paragraphs(true);
        var isFenced = false;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.strip().startsWith(FENCE)) {
                isFenced = !isFenced;
            } else if (!isFenced) {
                paragraphs.take(line, i + 1);
            }
        }
        paragraphs.close();
        return paragraphs.found;
    }

    /** Of a document that knows its paragraphs. */
    static List<Block> of(List<Block> blocks) {
        var paragraphs = new Paragraphs(false);
        blocks.forEach(paragraphs::add);
        return paragraphs.found;
    }

    private void take(String line, int number) {
        if (line.isBlank()) {
            close();
        } else if (Block.isPageNumber(line)) {
            close();
        } else if (Block.isRule(line)) {
            close();
            isApart = true;
        } else {
            var plain = Block.plain(line);
            if (Marker.of(plain).kind() != Marker.Kind.NONE) {
                close();
            }
            if (open.isEmpty()) {
                openedAt = number;
            }
            if (!plain.isEmpty()) {
                open.add(plain);
            }
        }
    }

    private void close() {
        if (!open.isEmpty()) {
            add(new Block(openedAt, List.copyOf(open)));
            open = new ArrayList<>();
        }
    }

    private void add(Block block) {
        if (!isApart && found.get(found.size() - 1).lines().size() < MOST_LINES && goesOn(block)) {
            var before = found.remove(found.size() - 1);
            var lines = new ArrayList<>(before.lines());
            lines.addAll(block.lines());
            found.add(new Block(before.line(), lines));
        } else {
            found.add(block);
            isInArticles |= Marker.of(block.text()).kind() == Marker.Kind.ARTICLE;
        }
        isApart = false;
    }

    private boolean goesOn(Block block) {
        var before = found.get(found.size() - 1).text();
        var head = Marker.of(before);
        if (Marker.of(block.text()).kind() != Marker.Kind.NONE || head.isDivision()) {
            return false;
        }
        var isSmall = SMALL.matcher(block.text()).matches();
        if (ENDS.matcher(before).matches()) {
            return isSmall && before.endsWith(";") && isWrapped;
        }
        if (head.kind() == Marker.Kind.ARTICLE || isShouted(before)) {
            return isSmall && !isShouted(before);
        }
        return isSmall || isWrapped && isInArticles && before.length() >= SHORTEST_TORN;
    }

    /** Whether words stand in capitals, as titles do. */
    static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
    }
}
