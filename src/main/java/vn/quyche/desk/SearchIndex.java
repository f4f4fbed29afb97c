package vn.quyche.desk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Fact;

/** Hears every fact, so that each record of each module is found from its first one. */
@Component
class SearchIndex {

    private final SearchEntries entries;

    SearchIndex(SearchEntries entries) {
        this.entries = entries;
    }

    @EventListener
    void hear(Fact fact) {
        entries.remember(fact);
    }
}
