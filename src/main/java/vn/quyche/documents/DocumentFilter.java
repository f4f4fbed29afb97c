package vn.quyche.documents;

import java.time.LocalDate;
import java.util.Optional;
import vn.quyche.kernel.OrganId;

/** Which documents of the register to show, in which order, from which page. */
public record DocumentFilter(
        String words,
        Optional<String> type,
        Optional<DocumentState> state,
        Optional<OrganId> decidedBy,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        String sort,
        int page) {

    public static final int PAGE_SIZE = 20;

    public DocumentFilter {
        words = words.strip();
        page = Math.max(1, page);
    }

    /** Everything, newest first. */
    public static DocumentFilter everything() {
        return new DocumentFilter(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "-date",
                1);
    }

    public DocumentFilter of(DocumentState wanted) {
        return new DocumentFilter(words, type, Optional.of(wanted), decidedBy, from, to, sort, page);
    }

    long offset() {
        return (page - 1L) * PAGE_SIZE;
    }
}
