package vn.quyche.tasks;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;

/**
 * Something a body must do by a day, because a document says so.
 *
 * @param version counts the changes, so that a stale page is noticed
 * @param document the document that says so
 * @param documentTitle its number and title when the task was assigned
 * @param closedOn the day on which it was accepted as done
 */
public record Task(
        TaskId id,
        int version,
        TaskState state,
        DocumentId document,
        String documentTitle,
        String title,
        OrganId owner,
        @Nullable PersonId person,
        List<OrganId> contributors,
        String product,
        LocalDate due,
        Instant assignedAt,
        String assignedBy,
        @Nullable LocalDate closedOn,
        List<Citation> basis,
        Audience audience) {

    public Task {
        contributors = List.copyOf(contributors);
        basis = List.copyOf(basis);
    }

    public Optional<PersonId> named() {
        return Optional.ofNullable(person);
    }

    public boolean isOpen() {
        return state != TaskState.ACCEPTED;
    }

    /** Whether the actor answers for it: is the person named, or acts for the owner. */
    public boolean isOwnedBy(Actor actor) {
        return actor.body().equals(owner) || actor.person().equals(person);
    }

    public RecordRef ref() {
        return new RecordRef("task", id.toString(), title);
    }

    Task reported(Actor by) {
        mustBeOwn(by);
        refuseIf(!state.isWithOwner(), "task.not-with-owner");
        return next(TaskState.REPORTED, due, null);
    }

    Task accepted(LocalDate on) {
        refuseIf(state != TaskState.REPORTED, "task.not-reported");
        return next(TaskState.ACCEPTED, due, on);
    }

    Task returned() {
        refuseIf(state != TaskState.REPORTED, "task.not-reported");
        return next(TaskState.RETURNED, due, null);
    }

    Task asked(Actor by, LocalDate wished) {
        mustBeOwn(by);
        refuseIf(!state.isWithOwner(), "task.not-with-owner");
        if (!wished.isAfter(due)) {
            throw Refusal.invalid("wished", "task.not-later");
        }
        return next(state, due, null);
    }

    Task extended(LocalDate to) {
        refuseIf(!state.isWithOwner(), "task.not-with-owner");
        if (!to.isAfter(due)) {
            throw Refusal.invalid("due", "task.not-later");
        }
        return next(state, to, null);
    }

    /** A step that leaves all as it is but the version. */
    Task touched() {
        return next(state, due, closedOn);
    }

    void mustBeAt(int expected) {
        refuseIf(version != expected, "record.changed");
    }

    private void mustBeOwn(Actor by) {
        if (!isOwnedBy(by)) {
            throw Refusal.forbidden("task.not-the-owner", Optional.empty());
        }
    }

    private Task next(TaskState to, LocalDate by, @Nullable LocalDate closed) {
        return new Task(
                id,
                version + 1,
                to,
                document,
                documentTitle,
                title,
                owner,
                person,
                contributors,
                product,
                by,
                assignedAt,
                assignedBy,
                closed,
                basis,
                audience);
    }
}
