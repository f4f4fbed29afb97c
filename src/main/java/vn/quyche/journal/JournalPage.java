package vn.quyche.journal;

import java.util.List;

/**
 * A page of the journal.
 *
 * @param entries what stands on it
 * @param page which one, counted from 1
 * @param pages how many there are
 * @param total how many entries fit the filter
 */
public record JournalPage(List<Entry> entries, int page, int pages, int total) {}
