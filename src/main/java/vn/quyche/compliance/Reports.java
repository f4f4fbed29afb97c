package vn.quyche.compliance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.quyche.journal.Entry;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.obligations.Evidence;

/** Reports on what was decided by delegation: those that fell due, those heard, those that a session passed without. */
record Reports(List<Entry> arose, List<Entry> taken, List<Entry> missed) {

    static final List<String> NAMES = List.of("ReportBackArose", "ReportBackTaken", "ReportBackMissed");

    static Reports of(Evidence evidence, OrganId from) {
        return new Reports(
                evidence.of(NAMES.get(0), from), evidence.of(NAMES.get(1), from), evidence.of(NAMES.get(2), from));
    }

    /** Those on matters that were decided by one power. */
    Reports of(Uses uses, PowerUsed power) {
        return new Reports(of(uses, power, arose), of(uses, power, taken), of(uses, power, missed));
    }

    private static List<Entry> of(Uses uses, PowerUsed power, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> uses.powerOf(entry).filter(power::equals).isPresent())
                .toList();
    }

    boolean isEmpty() {
        return all().isEmpty();
    }

    List<Entry> all() {
        return Stream.of(arose, taken, missed).flatMap(List::stream).toList();
    }

    /** One fact for each report of the time: that it was heard, or that it fell due or was missed and still waits. */
    List<Entry> each() {
        var each = new LinkedHashMap<String, Entry>();
        Stream.of(taken, arose, missed)
                .flatMap(List::stream)
                .forEach(entry -> each.putIfAbsent(entry.about().id(), entry));
        return List.copyOf(each.values());
    }

    /** The provision that asks for the report, as the facts name it. */
    Citation basis() {
        return all().get(0).basis().get(0);
    }
}
