package vn.quyche.desk;

import java.util.List;

/** A page of what was found. */
public record Found(int total, int page, int pages, List<Hit> hits) {

    static final int PER_PAGE = 20;

    static Found of(int total, int page, List<Hit> hits) {
        return new Found(total, page, Math.max(1, (total + PER_PAGE - 1) / PER_PAGE), hits);
    }
}
