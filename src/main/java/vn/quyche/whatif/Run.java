package vn.quyche.whatif;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final String cases;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Result result;
    private volatile @Nullable Refusal problem;

    Run(SavedDraft draft, Prepared prepared, Progress progress, String cases) {
        this.draft = draft.id();
        this.version = draft.version();
        this.owner = draft.owner();
        this.prepared = prepared;
        this.progress = progress;
        this.cases = cases;
    }

    UUID draft() {
        return draft;
    }

    PersonId owner() {
        return owner;
    }

    /** Whether it tries the draft as it is now, on the cases there are now. */
    boolean isOf(SavedDraft now, String casesNow) {
        return now.id().equals(draft) && now.version() == version && casesNow.equals(cases);
    }

    /** Once only: whether whoever asks is the one to do it, or to say that it will not be done. */
    boolean begin() {
        return begun.compareAndSet(false, true);
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
