package vn.quyche.matters;

import java.time.Instant;
import vn.quyche.files.FileId;
import vn.quyche.files.StoredFile;
import vn.quyche.kernel.OrganId;

/**
 * A paper of a matter.
 *
 * @param title what it is, as lists print it
 * @param body the body that sent it
 * @param byName who sent it
 * @param round the round of filing in which it came
 * @param lateReason why it came after the deadline of the meeting on whose agenda the matter stood; empty when in time
 */
public record Paper(
        PaperId id,
        StoredFile file,
        String title,
        OrganId body,
        String byName,
        Instant at,
        int round,
        String lateReason) {

    public FileId content() {
        return file.id();
    }
}
