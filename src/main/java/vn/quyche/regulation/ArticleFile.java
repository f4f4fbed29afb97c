package vn.quyche.regulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.quyche.kernel.Citation;

/** Reads one article's file: headings are places, prose is the summary, fenced blocks are rules and older texts. */
final class ArticleFile {

    private static final Pattern HEADING = Pattern.compile("(#+) +(.+)");
    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d+)\\. *(.+)");
    private static final Pattern STEP =
            Pattern.compile("(mở đầu)|(?:(khoản|gạch đầu dòng|đoạn) (\\d+))|(?:(điểm) \\(?([0-9a-zđ]+)\\)?)");
    private static final Pattern FENCE = Pattern.compile("```(?:rules|(text|absent) ([\\w-]+))");

    private final String regulation;
    private final String file;
    private final List<String> lines;
    private final List<ProvisionText> found = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Deque<String> path = new ArrayDeque<>();

    private ArticleFile(String regulation, String file, List<String> lines) {
        this.regulation = regulation;
        this.file = file;
        this.lines = lines;
    }

    static List<ProvisionText> read(String regulation, String file, String text) {
        var article = new ArticleFile(regulation, file, text.lines().toList());
        article.read();
        return article.found;
    }

    private void read() {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                open(heading.group(1).length(), heading.group(2).strip(), i + 1);
            } else if (line.startsWith("```")) {
                i = block(line, i);
            } else if (!line.isEmpty()) {
                last(i + 1).addSummary(line);
            }
        }
        if (found.isEmpty()) {
            throw fault(1, "No article stands here.", "Begin with \"# Điều 1. Title\".");
        }
        found.forEach(this::checkWords);
    }

    private void open(int level, String words, int line) {
        var step = step(words, level, line);
        if (level > path.size() + 1) {
            throw fault(line, "\"" + words + "\" lies too deep.", "Go down one # at a time.");
        }
        while (path.size() >= level) {
            path.removeLast();
        }
        path.addLast(step);
        var eId = String.join("__", path);
        if (!places.add(eId)) {
            throw fault(line, "\"" + words + "\" comes twice (" + eId + ").", "Each place of the text stands once.");
        }
        var article = ARTICLE.matcher(words);
        found.add(new ProvisionText(
                new Citation(regulation, eId), article.matches() ? article.group(2) : "", file, line));
    }

    private String step(String words, int level, int line) {
        var article = ARTICLE.matcher(words);
        if (level == 1 && article.matches()) {
            return "art_" + article.group(1);
        }
        var step = STEP.matcher(words);
        if (level == 1 || !step.matches()) {
            throw fault(
                    line,
                    "\"" + words + "\" is no place of a regulation.",
                    level == 1
                            ? "Write \"# Điều 1. Title\"."
                            : "Write mở đầu, khoản 1, điểm (1), gạch đầu dòng 1 or đoạn 2.");
        }
        if (step.group(1) != null) {
            return "intro";
        }
        if (step.group(4) != null) {
            return "point_" + step.group(5);
        }
        return switch (step.group(2)) {
                    case "khoản" -> "para_";
                    case "đoạn" -> "subpara_";
                    default -> "indent_";
                }
                + step.group(3);
    }

    /** Reads a fenced block and answers the index of its last line. */
    private int block(String opening, int start) {
        var kind = FENCE.matcher(opening);
        if (!kind.matches()) {
            throw fault(
                    start + 1, "Unknown block \"" + opening + "\".", "Write ```rules, ```text 2021 or ```absent 2021.");
        }
        var end = start + 1;
        while (end < lines.size() && !lines.get(end).strip().equals("```")) {
            end++;
        }
        if (end == lines.size()) {
            throw fault(start + 1, "The block is not closed.", "End it with ```.");
        }
        var content = String.join("\n", lines.subList(start + 1, end));
        var place = last(start + 1);
        if (opening.equals("```rules")) {
            if (place.rules().isPresent()) {
                throw fault(start + 1, "A second rules block in one provision.", "Put all its rules into one block.");
            }
            place.setRules(RulebookNode.read(content, file, start + 1 + 1));
        } else if (kind.group(1).equals("text")) {
            if (!place.addOlder(kind.group(2), content.strip())) {
                throw fault(start + 1, "The older text comes twice.", "Keep one of them.");
            }
        } else if (content.isBlank() || !place.addAbsence(kind.group(2), content.strip())) {
            throw fault(start + 1, "An absence is said once, in words.", "Say how it is known that it was not there.");
        }
        return end;
    }

    private ProvisionText last(int line) {
        return Optional.of(found)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .orElseThrow(
                        () -> fault(line, "Words or rules without a provision.", "Begin with \"# Điều 1. Title\"."));
    }

    private void checkWords(ProvisionText provision) {
        if (provision.summary().isEmpty()
                && (provision.rules().isPresent() || provision.citation().eId().contains("__"))) {
            throw fault(
                    provision.line(),
                    provision.citation().words() + " has no text.",
                    "Say in one to three sentences what it means.");
        }
    }

    private RulebookFault fault(int line, String wrong, String right) {
        return new RulebookFault(file, line, wrong, right);
    }
}
