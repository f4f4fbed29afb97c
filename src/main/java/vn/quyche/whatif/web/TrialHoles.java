package vn.quyche.whatif.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Overlap;
import vn.quyche.competence.SubjectCompleteness.Silence;
import vn.quyche.competence.Trial;
import vn.quyche.kernel.Citation;
import vn.quyche.web.Words;

/** The gaps and overlaps that a change would leave and the rulebook does not explain. */
@Component
public class TrialHoles {

    private final Competence competence;
    private final FactWords inWords;
    private final Words words;

    TrialHoles(Competence competence, FactWords inWords, Words words) {
        this.competence = competence;
        this.inWords = inWords;
        this.words = words;
    }

    /** A gap or an overlap that the change leaves unexplained. */
    public record Hole(String subject, String text, String example, List<Citation> basis) {}

    /** What of the touched subjects nothing explains after the change. */
    List<Hole> of(Trial trial) {
        var holes = new ArrayList<Hole>();
        if (!trial.version().whole()) {
            return holes;
        }
        for (var checked : trial.checked()) {
            var subject = checked.after().subject().code();
            checked.after().silences().stream()
                    .filter(silence -> silence.reason().isEmpty())
                    .forEach(silence -> holes.add(gap(subject, silence)));
            checked.after().overlaps().stream()
                    .filter(overlap ->
                            overlap.kind().needsReason() && overlap.reason().isEmpty())
                    .forEach(overlap -> holes.add(overlap(subject, overlap)));
        }
        return holes;
    }

    private Hole gap(String subject, Silence silence) {
        return new Hole(
                subject(subject),
                words.say("trial.hole.gap", silence.combinations().toString()),
                inWords.facts(subject, silence.example()),
                List.of());
    }

    private Hole overlap(String subject, Overlap overlap) {
        return new Hole(
                subject(subject),
                words.say(
                        "trial.hole." + overlap.kind().key(),
                        overlap.one().id(),
                        overlap.other().id()),
                inWords.facts(subject, overlap.example()),
                List.of(overlap.one().source(), overlap.other().source()));
    }

    /** A subject by its name. */
    String subject(String code) {
        return competence
                .subjects()
                .find(code)
                .map(found -> found.label(words.language()))
                .orElse(code);
    }
}
