package vn.quyche.whatif.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.kernel.Citation;
import vn.quyche.matters.MatterHistory.PastMatter;
import vn.quyche.web.Words;
import vn.quyche.whatif.CaseParts;
import vn.quyche.whatif.ChangedCase;
import vn.quyche.whatif.Result;

/** What the sheets of a result hold, in the reader's words: heads, and a line for each changed case, flow, month and organ. */
@Component
class TrialSheet {

    private static final List<String> CASE_HEADS =
            List.of("record", "title", "subject", "code", "on", "open", "before", "after", "basis", "facts");

    private final TrialWords said;
    private final FactWords inWords;
    private final TrialCounts counts;
    private final Competence competence;
    private final Words words;

    TrialSheet(TrialWords said, FactWords inWords, TrialCounts counts, Competence competence, Words words) {
        this.said = said;
        this.inWords = inWords;
        this.counts = counts;
        this.competence = competence;
        this.words = words;
    }

    List<Object> caseHeads() {
        return heads(CASE_HEADS);
    }

    /** A matter by its number, a case of a table by its line. */
    List<Object> line(ChangedCase one) {
        var tried = one.tried();
        var record = "";
        var title = "";
        var isOpen = false;
        if (tried.shown() instanceof PastMatter matter) {
            record = matter.number();
            title = matter.title();
            isOpen = matter.open();
        } else if (tried.shown() instanceof CaseParts.Line line) {
            record = words.say("trial.line", Long.toString(line.number()));
            title = line.title();
        }
        var subject = competence
                .subjects()
                .find(tried.subject())
                .map(known -> known.label(words.language()))
                .orElse(tried.subject());
        return List.of(
                record,
                title,
                subject,
                tried.subject(),
                words.day(tried.on()),
                isOpen ? words.say("trial.open") : "",
                said.route(one.moved().before()),
                said.route(one.moved().after()),
                one.moved().after().basis().stream().map(this::full).collect(Collectors.joining("; ")),
                inWords.facts(tried.subject(), tried.facts()));
    }

    private String full(Citation citation) {
        return words.full(citation);
    }

    List<List<Object>> sums(Result result) {
        return List.of(
                List.of(words.say("trial.sum.tried"), result.tried()),
                List.of(words.say("trial.sum.changed"), result.changed()),
                List.of(words.say("trial.sum.same"), result.unchanged()),
                List.of(words.say("trial.sum.open"), result.open()),
                List.of(words.say("trial.sum.outside"), result.outside()),
                List.of(words.say("trial.sum.unreadable"), result.unreadable()));
    }

    List<Object> flowHeads() {
        return heads(List.of("before", "after", "count"));
    }

    List<List<Object>> flows(Result result) {
        return counts.flows(result).stream()
                .map(flow -> List.<Object>of(flow.before(), flow.after(), flow.count()))
                .toList();
    }

    List<Object> organHeads() {
        return heads(List.of("month", "organ", "less", "more"));
    }

    /** For each month and organ how many cases it would decide no more, and how many it would decide beside its own. */
    List<List<Object>> organs(Result result) {
        return counts.organs(result).stream()
                .map(line -> List.<Object>of(line.month(), line.organ(), line.less(), line.more()))
                .toList();
    }

    private List<Object> heads(List<String> names) {
        return names.stream()
                .<Object>map(name -> words.say("trial.sheet." + name))
                .toList();
    }
}
