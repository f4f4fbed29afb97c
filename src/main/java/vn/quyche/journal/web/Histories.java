package vn.quyche.journal.web;

import org.springframework.stereotype.Component;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Right;
import vn.quyche.web.CurrentActor;

/** Lets a record's page lead to its history where there is any that the reader may see. */
@Component("histories")
class Histories {

    private final Journal journal;
    private final CurrentActor reader;

    Histories(Journal journal, CurrentActor reader) {
        this.journal = journal;
        this.reader = reader;
    }

    /** Whether the reader may look things up in the whole journal. */
    public boolean areOpen() {
        return reader.find().filter(actor -> actor.may(Right.READ_JOURNAL)).isPresent();
    }

    public boolean tellOf(String type, Object id) {
        return reader.find()
                .filter(actor -> journal.tellsOf(type, id.toString(), actor))
                .isPresent();
    }
}
