package vn.quyche.whatif.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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
import vn.quyche.whatif.WhatIf;
import vn.quyche.whatif.WorkedCases.Worked;

/** What the page of a draft shows. */
@Component
class TrialPage {

    private static final int SIZE = 20;

    /** How often a page without script is fetched anew while a run goes on, in seconds. */
    private static final int REFRESH = 2;

    private final WhatIf whatIf;
    private final Runs runs;
    private final CaseTables tables;
    private final MatterHistory history;
    private final Regulations regulations;
    private final TrialCounts counts;
    private final TrialHoles holes;
    private final TrialWords said;
    private final FactWords inWords;
    private final Words words;

    TrialPage(
            WhatIf whatIf,
            Runs runs,
            CaseTables tables,
            MatterHistory history,
            Regulations regulations,
            TrialCounts counts,
            TrialHoles holes,
            TrialWords said,
            FactWords inWords,
            Words words) {
        this.whatIf = whatIf;
        this.runs = runs;
        this.tables = tables;
        this.history = history;
        this.regulations = regulations;
        this.counts = counts;
        this.holes = holes;
        this.said = said;
        this.inWords = inWords;
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
                                holes.subject(one.subject()),
                                words.day(one.on()),
                                inWords.facts(one.subject(), one.facts())))
                        .toList());
        try {
            var run = runs.of(me, draft);
            model.addAttribute("refresh", run.isOver() ? 0 : REFRESH);
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
        model.addAttribute("flows", counts.flows(result));
        model.addAttribute("months", counts.months(result));
        model.addAttribute("touched", prepared.touched());
        model.addAttribute(
                "touchedValues",
                prepared.touched().values().stream().map(said::valueName).toList());
        model.addAttribute(
                "touchedSubjects",
                prepared.touched().subjects().stream().map(holes::subject).toList());
        model.addAttribute("worked", rows(me, whatIf.worked(prepared)));
        model.addAttribute("holes", holes.of(prepared.trial()));
        model.addAttribute("openMatters", result.open());
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
                        worked.title().isEmpty() ? holes.subject(one.tried().subject()) : worked.title(),
                        worked.id() + ", " + day,
                        "",
                        false));
            } else if (shown instanceof CaseParts.Line line) {
                var title = line.title().isEmpty() ? holes.subject(one.tried().subject()) : line.title();
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
}
