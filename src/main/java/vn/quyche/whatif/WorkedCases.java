package vn.quyche.whatif;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.quyche.competence.CaseBook;

/** The worked cases that stand beside the rules in the rulebook. A change that answers one otherwise must mend it too. */
@Component("trialCases")
public class WorkedCases {

    private final CaseBook book;
    private final Map<String, List<TriedCase>> known = new ConcurrentHashMap<>();

    WorkedCases(CaseBook book) {
        this.book = book;
    }

    /**
     * How a worked case is shown.
     *
     * @param title what it is about; empty where it has none
     */
    public record Worked(String id, String title) {}

    /** The cases of a regulation in their order. */
    List<TriedCase> of(String regulation) {
        return known.computeIfAbsent(regulation, this::tried);
    }

    private List<TriedCase> tried(String regulation) {
        var cases = book.of(regulation);
        return IntStream.range(0, cases.size())
                .mapToObj(at -> {
                    var worked = cases.get(at);
                    var question = worked.question();
                    return new TriedCase(
                            at + 1,
                            question.subject(),
                            question.facts(),
                            question.on(),
                            new Worked(worked.id(), worked.title()));
                })
                .toList();
    }
}
