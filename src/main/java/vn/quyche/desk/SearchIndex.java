package vn.quyche.desk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Fact;

/**
 * Hears every fact, so that each record of each module is found from its first one. What is confidential says nothing of
 * the record that others have not said, and its readers are not those of the record.
 */
@Component
class SearchIndex {

    private final SearchEntries entries;

    SearchIndex(SearchEntries entries) {
        this.entries = entries;
    }

    @EventListener
    void hear(Fact fact) {
        if (!fact.isConfidential()) {
            entries.remember(fact);
        }
    }
}
