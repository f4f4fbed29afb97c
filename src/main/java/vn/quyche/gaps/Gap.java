package vn.quyche.gaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/**
 * An entry of the gap register.
 *
 * @param matter the matter that shows the gap
 * @param number its number in the register of matters
 * @param subject what it is about, a code of the catalogue
 * @param code which conflict or which kind of departure it is; empty where no rule covers the matter
 * @param provisions those that conflict, are departed from, or send the matter up
 * @param reason why: of the rulebook where it explains the silence, of the Standing Group where it departed
 * @param english the reason in English, where the rulebook gives one; otherwise the same
 * @param byName who opened it by what they did
 * @param settlement how it was settled
 * @param note what the Office adds
 * @param audience who may read of it: those who may read the matter
 */
public record Gap(
        GapId id,
        RecordRef matter,
        String number,
        String subject,
        Ground ground,
        String code,
        List<Citation> provisions,
        String reason,
        String english,
        String byName,
        Instant openedAt,
        GapState state,
        Optional<Settlement> settlement,
        Optional<Note> note,
        Audience audience) {

    public Gap {
        provisions = List.copyOf(provisions);
    }

    /** How others point at it. */
    public RecordRef ref() {
        return new RecordRef("gap", id.toString(), matter.title());
    }

    /**
     * How a gap was settled.
     *
     * @param organ which organ did
     * @param act the message key of what it did
     * @param result the message key of what came of it
     * @param takenIn the meeting or ballot
     */
    public record Settlement(OrganId organ, String act, String result, RecordRef takenIn, LocalDate on) {}

    /** What the Office adds to an entry. */
    public record Note(String text, String byName, Instant at) {}
}
