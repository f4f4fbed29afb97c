package vn.quyche.competence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.quyche.competence.Effect.Change;
import vn.quyche.competence.Effect.Changes;
import vn.quyche.competence.Effect.Delegation;
import vn.quyche.competence.Effect.Leaves;
import vn.quyche.competence.Effect.Requires;
import vn.quyche.competence.Effect.Starts;
import vn.quyche.kernel.OrganId;

/**
 * A kind of decision table of the export: which effects of a clause are its rows, and what its columns hold, in FEEL.
 *
 * @param suffix what its name has after that of the subject; also the parameter of {@code compose} that it fills
 * @param type the type of one row
 * @param columns its columns with their types
 */
record DmnTable(String suffix, String type, List<Column> columns, Function<Effect, Stream<List<String>>> rows) {

    private static final int ACTS = 10;

    /** A column of results. */
    record Column(String name, String type) {}

    /** All kinds, in the order of the parameters of {@code compose}. */
    static List<DmnTable> kinds() {
        return List.of(
                new DmnTable("acts", "tActs", columns("organ act delegatedBy order provision"), DmnTable::act),
                new DmnTable("left", "tProvisions", columns("provision"), DmnTable::left),
                new DmnTable("duties", "tDuties", columns("duty to when provision"), DmnTable::duty),
                new DmnTable(
                        "changes",
                        "tChanges",
                        columns("change actor power unlessThen organ act delegatedBy order provision"),
                        DmnTable::change),
                new DmnTable(
                        "reports",
                        "tReports",
                        columns("actor power unlessThen duty to when provision"),
                        DmnTable::report));
    }

    private static List<Column> columns(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> new Column(
                        name, name.equals("order") ? "number" : name.equals("unlessThen") ? "tProvisions" : "string"))
                .toList();
    }

    private static Stream<List<String>> act(Effect effect) {
        return effect instanceof Requires step ? Stream.of(step(step)) : Stream.of();
    }

    private static Stream<List<String>> left(Effect effect) {
        return effect instanceof Leaves leaves ? Stream.of(List.of(eId(leaves))) : Stream.of();
    }

    private static Stream<List<String>> duty(Effect effect) {
        return effect instanceof Starts duty ? Stream.of(duty(duty)) : Stream.of();
    }

    private static Stream<List<String>> change(Effect effect) {
        return effect instanceof Changes change && change.change() != Change.AFTERWARDS
                ? change.steps().stream()
                        .map(step -> joined(
                                joined(List.of(Feel.string(change.change().name())), whom(change.whom())), step(step)))
                : Stream.of();
    }

    private static Stream<List<String>> report(Effect effect) {
        return effect instanceof Changes change
                ? change.duty().stream().map(duty -> joined(whom(change.whom()), duty(duty)))
                : Stream.of();
    }

    private static List<String> whom(Delegation whom) {
        return List.of(
                code(whom.organ()),
                code(whom.by()),
                Feel.list(whom.unlessThen().stream().map(OrganId::code).toList()));
    }

    private static List<String> step(Requires step) {
        return List.of(
                code(step.organ()),
                Feel.string(step.act().name()),
                step.delegatedBy().map(DmnTable::code).orElse("null"),
                String.valueOf(ACTS * step.place() + Arrays.asList(Act.values()).indexOf(step.act())),
                eId(step));
    }

    private static List<String> duty(Starts duty) {
        return List.of(Feel.string(duty.duty()), code(duty.to()), Feel.string(duty.when()), eId(duty));
    }

    private static String code(OrganId organ) {
        return Feel.string(organ.code());
    }

    private static String eId(Effect effect) {
        return Feel.string(effect.source().eId());
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
