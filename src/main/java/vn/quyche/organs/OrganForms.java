package vn.quyche.organs;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.quyche.kernel.OrganId;

/**
 * The forms of all bodies and who succeeded whom, held in memory for a minute: every page prints their names, and they change a few times a
 * year. Another instance sees a change within that minute.
 */
@Component
class OrganForms {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Institution institution;
    private static final ThreadLocal<Optional<Snapshot>> CHANGING = ThreadLocal.withInitial(Optional::empty);
    private volatile @Nullable Snapshot snapshot;

    OrganForms(Institution institution) {
        this.institution = institution;
    }

    List<Organ> on(LocalDate day) {
        return forms().stream().filter(form -> form.during().contains(day)).toList();
    }

    /** The form of that day, or the nearest one: the last before it, else the first. */
    Optional<Organ> of(OrganId id, LocalDate day) {
        var own = ever(id);
        return own.stream()
                .filter(form -> !form.during().from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> own.stream().findFirst());
    }

    /** Every form the body had or will have, the first one first; none for a body that never was. */
    List<Organ> ever(OrganId id) {
        return forms().stream()
                .filter(form -> form.id().equals(id))
                .sorted(Comparator.comparing(form -> form.during().from()))
                .toList();
    }

    /** The bodies that are no more on a day, in their last form, the last to end first. */
    List<Organ> endedBefore(LocalDate day) {
        return forms().stream()
                .map(Organ::id)
                .distinct()
                .flatMap(id -> ever(id).stream().reduce((earlier, later) -> later).stream())
                .filter(form ->
                        form.during().end().filter(end -> !end.isAfter(day)).isPresent())
                .sorted(Comparator.comparing((Organ form) -> form.during().end().orElse(day))
                        .reversed())
                .toList();
    }

    /**
     * Reads anew from now on. What a transaction has changed only its own thread sees until it has ended; then everybody
     * reads anew.
     */
    void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            snapshot = null;
            return;
        }
        var first = !CHANGING.get().isPresent();
        CHANGING.set(Optional.of(read()));
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    CHANGING.remove();
                    snapshot = null;
                }
            });
        }
    }

    /** Whose work went to whom, the first one first. */
    List<Succession> successions() {
        return held().successions();
    }

    private List<Organ> forms() {
        return held().forms();
    }

    private Snapshot held() {
        return CHANGING.get().orElseGet(this::shared);
    }

    private Snapshot shared() {
        var held = snapshot;
        if (held == null || System.nanoTime() - held.readAt() > KEPT.toNanos()) {
            held = read();
            snapshot = held;
        }
        return held;
    }

    private Snapshot read() {
        return new Snapshot(institution.forms(), institution.successions(), System.nanoTime());
    }

    private record Snapshot(List<Organ> forms, List<Succession> successions, long readAt) {}
}
