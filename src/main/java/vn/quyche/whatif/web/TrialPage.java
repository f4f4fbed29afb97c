package vn.quyche.whatif.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.quyche.competence.Competence;
import vn.quyche.competence.Overlap;
import vn.quyche.competence.SubjectCompleteness.Silence;
import vn.quyche.competence.Trial;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.matters.MatterHistory;
import vn.quyche.matters.MatterHistory.PastMatter;
import vn.quyche.matters.MatterLine;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.TypedDay;
import vn.quyche.web.Words;
import vn.quyche.whatif.CaseParts;
import vn.quyche.whatif.CaseTables;
import vn.quyche.whatif.ChangedCase;
import vn.quyche.whatif.Result;
import vn.quyche.whatif.Run;
import vn.quyche.whatif.Runs;
import vn.quyche.whatif.SavedDraft;
import vn.quyche.whatif.Shift;
import vn.quyche.whatif.WhatIf;
import vn.quyche.whatif.WorkedCases.Worked;

/** What the page of a draft shows. */
@Component
class TrialPage {

    private static final int SIZE = 20;

    private final WhatIf whatIf;
    private final Runs runs;
    private final CaseTables tables;
    private final MatterHistory history;
    private final Regulations regulations;
    private final Competence competence;
    private final TrialWords said;
    private final Words words;

    TrialPage(
            WhatIf whatIf,
            Runs runs,
            CaseTables tables,
            MatterHistory history,
            Regulations regulations,
            Competence competence,
            TrialWords said,
            Words words) {
        this.whatIf = whatIf;
        this.runs = runs;
        this.tables = tables;
        this.history = history;
        this.regulations = regulations;
        this.competence = competence;
        this.said = said;
        this.words = words;
    }

    /** A case that goes elsewhere. */
    public record Row(
            String title,
            String detail,
            String path,
            boolean open,
            String before,
            String after,
            List<Citation> basis) {}

    /** From where to where, and how many. */
    public record Flow(String before, String after, long count, int share) {}

    /** How many of a month, and what each organ wins or loses. */
    public record Month(String name, long count, int share, String organs) {}

    /** A gap or an overlap that the change leaves unexplained. */
    public record Hole(String subject, String text, String example, List<Citation> basis) {}

    void fill(Actor me, SavedDraft draft, int page, Model model) {
        model.addAttribute("trial", draft);
        model.addAttribute("typedOn", TypedDay.write(draft.on()));
        var rules = regulations.working().rules(draft.on());
        model.addAttribute("version", rules.version());
        model.addAttribute(
                "changes",
                draft.changes().stream()
                        .map(change -> said.change(change, rules))
                        .toList());
        var table = draft.table().flatMap(id -> tables.find(me, id));
        model.addAttribute("table", table);
        model.addAttribute(
                "preview",
                table.map(tables::preview).orElse(List.of()).stream()
                        .map(one -> List.of(
                                one.shown() instanceof CaseParts.Line line ? Long.toString(line.number()) : "",
                                subject(one.subject()),
                                words.day(one.on()),
                                said.facts(one.facts())))
                        .toList());
        try {
            var run = runs.find(me, draft.id()).filter(last -> last.isOf(draft)).orElseGet(() -> runs.start(me, draft));
            model.addAttribute("run", Optional.of(run));
            model.addAttribute("problem", run.problem().map(said::refusal));
            run.result().ifPresent(result -> result(me, run, result, page, model));
        } catch (Refusal refusal) {
            model.addAttribute("run", Optional.empty());
            model.addAttribute("problem", Optional.of(said.refusal(refusal)));
        }
    }

    private void result(Actor me, Run run, Result result, int page, Model model) {
        var prepared = run.prepared();
        var pages = Math.max(1, (result.listed().size() + SIZE - 1) / SIZE);
        var at = Math.max(1, Math.min(page, pages));
        model.addAttribute("result", result);
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        model.addAttribute(
                "rows",
                rows(
                        me,
                        result.listed().stream()
                                .skip((at - 1L) * SIZE)
                                .limit(SIZE)
                                .toList()));
        model.addAttribute("flows", flows(result));
        model.addAttribute("months", months(result));
        model.addAttribute("touched", prepared.touched());
        model.addAttribute(
                "touchedValues",
                prepared.touched().values().stream().map(said::valueName).toList());
        model.addAttribute(
                "touchedSubjects",
                prepared.touched().subjects().stream().map(this::subject).toList());
        model.addAttribute("worked", rows(me, whatIf.worked(prepared)));
        model.addAttribute("holes", holes(prepared.trial()));
        model.addAttribute(
                "openMatters",
                result.listed().stream()
                        .filter(one -> one.tried().shown() instanceof PastMatter matter && matter.open())
                        .count());
    }

    /** A matter that the reader may no longer read is not named. */
    private List<Row> rows(Actor me, List<ChangedCase> changed) {
        var ids = changed.stream()
                .map(one -> one.tried().shown())
                .filter(PastMatter.class::isInstance)
                .map(shown -> ((PastMatter) shown).id())
                .toList();
        var lines = history.lines(me, ids).stream().collect(Collectors.toMap(MatterLine::id, line -> line));
        var rows = new ArrayList<Row>();
        for (var one : changed) {
            var shown = one.tried().shown();
            var day = words.day(one.tried().on());
            if (shown instanceof PastMatter matter) {
                Optional.ofNullable(lines.get(matter.id()))
                        .ifPresent(line -> rows.add(row(
                                one,
                                line.title(),
                                line.number() + ", " + day,
                                "/matters/" + line.id(),
                                matter.open())));
            } else if (shown instanceof Worked worked) {
                rows.add(row(
                        one,
                        worked.title().isEmpty() ? subject(one.tried().subject()) : worked.title(),
                        worked.id() + ", " + day,
                        "",
                        false));
            } else if (shown instanceof CaseParts.Line line) {
                var title = line.title().isEmpty() ? subject(one.tried().subject()) : line.title();
                rows.add(row(one, title, words.say("trial.line", line.number()) + ", " + day, "", false));
            }
        }
        return rows;
    }

    private Row row(ChangedCase one, String title, String detail, String path, boolean open) {
        var moved = one.moved();
        return new Row(
                title,
                detail,
                path,
                open,
                said.route(moved.before()),
                said.route(moved.after()),
                moved.after().basis());
    }

    private List<Flow> flows(Result result) {
        var most = result.shifts().values().stream()
                .mapToLong(TrialPage::sum)
                .max()
                .orElse(1);
        return result.shifts().entrySet().stream()
                .sorted((one, other) -> Long.compare(sum(other.getValue()), sum(one.getValue())))
                .map(shift -> new Flow(
                        said.decider(shift.getKey().before()),
                        said.decider(shift.getKey().after()),
                        sum(shift.getValue()),
                        share(sum(shift.getValue()), most)))
                .toList();
    }

    private List<Month> months(Result result) {
        var counts = new TreeMap<YearMonth, Long>();
        var organs = new HashMap<YearMonth, Map<Shift.Decider, Long>>();
        result.shifts()
                .forEach((shift, byMonth) -> byMonth.forEach((month, count) -> {
                    counts.merge(month, count, Long::sum);
                    var won = organs.computeIfAbsent(month, unused -> new HashMap<>());
                    won.merge(shift.before(), -count, Long::sum);
                    won.merge(shift.after(), count, Long::sum);
                }));
        var most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return counts.entrySet().stream()
                .map(month -> new Month(
                        said.month(month.getKey()),
                        month.getValue(),
                        share(month.getValue(), most),
                        balance(Optional.ofNullable(organs.get(month.getKey())).orElse(Map.of()))))
                .toList();
    }

    private String balance(Map<Shift.Decider, Long> won) {
        return won.entrySet().stream()
                .filter(organ -> organ.getValue() != 0)
                .map(organ -> said.decider(organ.getKey()) + " " + (organ.getValue() > 0 ? "+" : "−")
                        + Math.abs(organ.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** What of the touched subjects nothing explains after the change. */
    private List<Hole> holes(Trial trial) {
        var holes = new ArrayList<Hole>();
        if (!trial.version().whole()) {
            return holes;
        }
        for (var checked : trial.checked()) {
            var subject = subject(checked.after().subject().code());
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
                subject,
                words.say("trial.hole.gap", silence.combinations().toString()),
                said.facts(silence.example()),
                List.of());
    }

    private Hole overlap(String subject, Overlap overlap) {
        return new Hole(
                subject,
                words.say(
                        "trial.hole." + overlap.kind().key(),
                        overlap.one().id(),
                        overlap.other().id()),
                said.facts(overlap.example()),
                List.of(overlap.one().source(), overlap.other().source()));
    }

    private String subject(String code) {
        return competence
                .subjects()
                .find(code)
                .map(found -> found.label(words.language()))
                .orElse(code);
    }

    private static long sum(Map<YearMonth, Long> byMonth) {
        return byMonth.values().stream().mapToLong(Long::longValue).sum();
    }

    private static int share(long part, long most) {
        return Math.toIntExact(100 * part / Math.max(1, most));
    }
}
