package vn.quyche.whatif;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;

/** A draft being tried on its cases. It goes on when its maker leaves the page, and can be looked at again. */
public final class Run {

    private final UUID draft;
    private final int version;
    private final PersonId owner;
    private final Prepared prepared;
    private final Progress progress;
    private volatile @Nullable Result result;
    private volatile @Nullable Refusal problem;

    Run(SavedDraft draft, Prepared prepared, Progress progress) {
        this.draft = draft.id();
        this.version = draft.version();
        this.owner = draft.owner();
        this.prepared = prepared;
        this.progress = progress;
    }

    UUID draft() {
        return draft;
    }

    PersonId owner() {
        return owner;
    }

    /** Whether it tries the draft as it is now. */
    public boolean isOf(SavedDraft now) {
        return now.id().equals(draft) && now.version() == version;
    }

    public Prepared prepared() {
        return prepared;
    }

    public Progress progress() {
        return progress;
    }

    public Optional<Result> result() {
        return Optional.ofNullable(result);
    }

    /** Why it ended without a result. */
    public Optional<Refusal> problem() {
        return Optional.ofNullable(problem);
    }

    public boolean isOver() {
        return result != null || problem != null;
    }

    void ended(Result with) {
        result = with;
    }

    void failed(Refusal why) {
        problem = why;
    }
}
