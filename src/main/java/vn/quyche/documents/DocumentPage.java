package vn.quyche.documents;

import java.util.List;

/** A page of the register. */
public record DocumentPage(List<DocumentLine> lines, int page, int total) {

    public int pages() {
        return Math.max(1, (total + DocumentFilter.PAGE_SIZE - 1) / DocumentFilter.PAGE_SIZE);
    }
}
