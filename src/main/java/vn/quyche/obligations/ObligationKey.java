package vn.quyche.obligations;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/**
 * Names one obligation for good: what is owed, by whom, with whom, for which period.
 *
 * @param code the schedule of the rulebook
 * @param owner who owes it
 * @param counterpart with whom, where it is owed once for each of several
 * @param span for which period
 */
public record ObligationKey(String code, OrganId owner, Optional<OrganId> counterpart, Span span) {

    private static final String BETWEEN = "~";
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9-]+)~([A-Z][A-Z0-9_]*)(?:~([A-Z][A-Z0-9_]*))?~([0-9WQH-]+)");

    /** Reads what {@link #toString()} writes; refuses anything else as an obligation that is not there. */
    public static ObligationKey of(String text) {
        var read = WRITTEN.matcher(text);
        return Optional.of(read)
                .filter(found -> found.matches())
                .flatMap(found -> Span.of(found.group(4)))
                .map(span -> new ObligationKey(
                        read.group(1),
                        OrganId.of(read.group(2)),
                        Optional.ofNullable(read.group(3)).map(OrganId::of),
                        span))
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    @Override
    public String toString() {
        return code
                + BETWEEN
                + owner.code()
                + counterpart.map(other -> BETWEEN + other.code()).orElse("")
                + BETWEEN
                + span.token();
    }
}
