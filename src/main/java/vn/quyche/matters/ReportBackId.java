package vn.quyche.matters;

import java.util.UUID;

/** Names a duty to report back. */
public record ReportBackId(UUID value) {

    public static ReportBackId random() {
        return new ReportBackId(UUID.randomUUID());
    }

    public static ReportBackId of(String text) {
        return new ReportBackId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
