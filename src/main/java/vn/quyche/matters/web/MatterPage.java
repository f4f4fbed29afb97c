package vn.quyche.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.FactDefinition;
import vn.quyche.documents.DocumentLine;
import vn.quyche.documents.Documents;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Appraisal;
import vn.quyche.matters.FactEntry;
import vn.quyche.matters.Itinerary;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.Paper;
import vn.quyche.matters.PapersDue;
import vn.quyche.matters.RecordedDecision;
import vn.quyche.matters.Result;
import vn.quyche.matters.RouteOverrides;
import vn.quyche.matters.StepDecision;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.Words;

/** Gathers what the page of a matter shows to one reader. */
@Component
class MatterPage {

    private final Matters matters;
    private final RouteOverrides overrides;
    private final Documents documents;
    private final Journal journal;
    private final RouteLine routeLine;
    private final MatterWords matterWords;
    private final Regulations regulations;
    private final Words words;
    private final Clock clock;

    MatterPage(
            Matters matters,
            RouteOverrides overrides,
            Documents documents,
            Journal journal,
            RouteLine routeLine,
            MatterWords matterWords,
            Regulations regulations,
            Words words,
            Clock clock) {
        this.matters = matters;
        this.overrides = overrides;
        this.documents = documents;
        this.journal = journal;
        this.routeLine = routeLine;
        this.matterWords = matterWords;
        this.regulations = regulations;
        this.words = words;
        this.clock = clock;
    }

    Shown of(Actor me, MatterId id) {
        var matter = matters.find(me, id);
        var appraisals = matters.appraisals(me, id);
        var decisions = matters.decisions(me, id);
        var entries = matters.factEntries(me, id);
        var stops = routeLine.of(matter, appraisals, decisions, matters.reportBacks(me, id), overrides.of(me, id));
        return new Shown(
                matter,
                stops,
                facts(matter, entries),
                entries.stream()
                        .filter(entry -> entry.fact().equals(FactEntry.STATEMENT))
                        .toList(),
                matters.papers(me, id),
                appraisals,
                decisions,
                documents.from(me, matter.ref()),
                journal.about(matter.ref(), me),
                matter.currentStep().map(matterWords::step).orElse(""),
                ChronoUnit.DAYS.between(VietnamTime.dateOf(matter.since()), today()),
                May.of(me, matter),
                matters.papersDue(me, id),
                today(),
                judgements(matter),
                cite("R-21.5-a"),
                cite("R-22.2-b"),
                matterWords);
    }

    String question(Matter matter, String judgement) {
        return definition(matter, judgement)
                .map(fact -> fact.question(words.language()))
                .orElse(judgement);
    }

    StepDecision decision(Actor me, MatterId id, Result result, String text, Optional<LocalDate> on) {
        var matter = matters.find(me, id);
        var step = matter.itinerary()
                .current()
                .filter(next -> !Itinerary.isMet(next))
                .orElseThrow(() -> Refusal.conflict("matter.taken-in-a-meeting"));
        return new StepDecision(
                step.organ(), step.act(), result, text, matter.ref(), on.orElseGet(this::today), List.of());
    }

    private List<FactRow> facts(Matter matter, List<FactEntry> entries) {
        var rows = new ArrayList<FactRow>();
        for (var fact : matterWords.definitions(matter.subject())) {
            var value = matter.facts().get(fact.name());
            if (value != null) {
                rows.add(new FactRow(
                        fact.question(words.language()),
                        matterWords.value(fact, value),
                        matterWords.inWords(fact, value),
                        entries.stream()
                                .filter(entry -> entry.fact().equals(fact.name()))
                                .findFirst()));
            }
        }
        return rows;
    }

    private List<Judgement> judgements(Matter matter) {
        return FactEntry.JUDGEMENTS.stream()
                .flatMap(name -> definition(matter, name).stream())
                .map(fact -> new Judgement(
                        fact.name(),
                        fact.question(words.language()),
                        Boolean.TRUE.equals(matter.facts().get(fact.name()))))
                .toList();
    }

    private Optional<FactDefinition> definition(Matter matter, String name) {
        return matterWords.definitions(matter.subject()).stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst();
    }

    private Citation cite(String rule) {
        return regulations.rules(today()).cite(rule);
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    /**
     * What the page shows.
     *
     * @param turn whose turn it is to do what, in words
     * @param waited days it has stood where it stands
     * @param papersDue by when its papers must have come, while it stands on an agenda
     */
    record Shown(
            Matter matter,
            List<RouteLine.Stop> stops,
            List<FactRow> facts,
            List<FactEntry> statements,
            List<Paper> papers,
            List<Appraisal> appraisals,
            List<RecordedDecision> decisions,
            List<DocumentLine> documents,
            List<Entry> history,
            String turn,
            long waited,
            May may,
            Optional<PapersDue> papersDue,
            LocalDate today,
            List<Judgement> judgements,
            Citation appraisal,
            Citation rediscussion,
            MatterWords words) {

        /** Whether a paper that comes now needs a reason. */
        public boolean isPastDue() {
            return papersDue.filter(due -> due.isPast(today)).isPresent();
        }
    }

    /** A fact as the ledger prints it, with who entered it. */
    record FactRow(String label, String value, String words, Optional<FactEntry> entry) {}

    /** A judgement that can be entered. */
    record Judgement(String name, String question, boolean now) {}
}
