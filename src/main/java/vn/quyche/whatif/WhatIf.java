package vn.quyche.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Competence;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.MatterHistory;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.RulebookFault;

/** The door to trying changes: reads a change, and compares the routes of cases before and after it. Stores nothing. */
@Component
public class WhatIf {

    private final Competence competence;
    private final Regulations regulations;
    private final MatterHistory history;
    private final WorkedCases worked;
    private final FaultWords faults;
    private final Cores cores;

    WhatIf(
            Competence competence,
            Regulations regulations,
            MatterHistory history,
            WorkedCases worked,
            FaultWords faults,
            Cores cores) {
        this.competence = competence;
        this.regulations = regulations;
        this.history = history;
        this.worked = worked;
        this.faults = faults;
        this.cores = cores;
    }

    /** Reads a change in any of its forms into the version in force on a day. */
    public Prepared prepare(Actor by, String regulation, LocalDate on, @Nullable Object written) {
        by.mustHave(Right.TRY_CHANGE);
        var rules = regulations.regulation(regulation).rules(on);
        return prepare(by, regulation, on, new ChangeReader(rules, competence.organs()).read(written));
    }

    /** Reads a change in any of its forms, as people type it into a form or paste it. */
    public List<Change> read(String regulation, LocalDate on, Object written) {
        return new ChangeReader(regulations.regulation(regulation).rules(on), competence.organs()).read(written);
    }

    /** Reads the changes of a draft as they were kept. */
    List<Change> kept(Object written) {
        var steps = new StepChanges(competence.organs());
        return written instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(one -> ChangeForms.read(Said.named((Map<?, ?>) one), steps))
                        .toList()
                : List.of();
    }

    /** Puts changes into the version in force on a day, in their order. */
    public Prepared prepare(Actor by, String regulation, LocalDate on, List<Change> changes) {
        by.mustHave(Right.TRY_CHANGE);
        var draft = regulations.regulation(regulation).draft(on);
        try {
            changes.forEach(change -> change.into(draft));
            var trial = competence.trial(draft);
            return new Prepared(changes, draft, trial, Touched.of(draft, trial));
        } catch (RulebookFault fault) {
            throw Refusal.invalid("change", "what-if.fault", faults.say(fault));
        }
    }

    /** The matters that a person may read. */
    public Cases history(Actor reader) {
        reader.mustHave(Right.TRY_CHANGE);
        return new MatterCases(history, reader);
    }

    /** Tries the change on every case; lists as many of the changed ones as are asked for. */
    public Result compare(Prepared prepared, Cases cases, int listing) {
        return compare(prepared, cases, new Progress(cases.count()), listing);
    }

    Result compare(Prepared prepared, Cases cases, Progress progress, int listing) {
        var listed = new ArrayList<ChangedCase>();
        return new Comparison(prepared.trial(), cases, progress, cores, listing, listed::add)
                .run()
                .listing(List.copyOf(listed));
    }

    /** Hands over every changed case in its order, and lists none. */
    Result each(Prepared prepared, Cases cases, Consumer<ChangedCase> taker) {
        var progress = new Progress(cases.count());
        return new Comparison(prepared.trial(), cases, progress, cores, Integer.MAX_VALUE, taker).run();
    }

    /** The worked cases of the rulebook that the change answers otherwise. */
    public List<ChangedCase> worked(Prepared prepared) {
        return worked.of(prepared.draft().regulation().id()).stream()
                .filter(one -> prepared.trial().covers(one.on()))
                .flatMap(one -> prepared.trial().moved(one.subject(), one.on(), one.facts()).stream()
                        .map(moved -> new ChangedCase(one, moved)))
                .toList();
    }
}
