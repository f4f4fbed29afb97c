package vn.quyche.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.documents.DocumentFilter;
import vn.quyche.documents.Documents;
import vn.quyche.gaps.GapFilter;
import vn.quyche.gaps.Gaps;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Reader;
import vn.quyche.matters.Filter;
import vn.quyche.matters.Matters;
import vn.quyche.meetings.MeetingFilter;
import vn.quyche.meetings.Meetings;
import vn.quyche.tasks.TaskFilter;
import vn.quyche.tasks.Tasks;

/** With the policies of the database open, the lists of the models hold to the written table by themselves. */
class ModelsAloneTests extends GeneratedWorld {

    private static final int FAR = 10_000;

    @Autowired
    Matters matters;

    @Autowired
    Documents documents;

    @Autowired
    Meetings meetings;

    @Autowired
    Tasks tasks;

    @Autowired
    Gaps gaps;

    /** A page far behind the last has no lines to show, and tells how many there are. */
    @Test
    void whereThePoliciesAreOpenTheModelsStillRefuse() {
        var counts = new LinkedHashMap<String, ToIntFunction<Actor>>();
        counts.put("matter", by -> matters.list(by, matters(FAR)).total());
        counts.put("document", by -> documents.list(by, documents(FAR)).total());
        counts.put("meeting", by -> meetings.list(by, meetings(FAR)).total());
        counts.put("task", by -> tasks.list(by, tasks(FAR)).total());
        counts.put("gap", by -> gaps.list(by, gaps(FAR)).total());
        withGeneratedRows(answers -> {
            for (var number = 0; number < ACTORS; number++) {
                var actor = readers.actor(number);
                counts.forEach((table, count) -> {
                    var written = answers.readable(actor, table).cardinality();
                    assertThat(Reader.system().during(() -> count.applyAsInt(actor)))
                            .as("Java alone: %s, %s", actor, table)
                            .isEqualTo(written);
                    assertThat(Reader.of(actor).during(() -> count.applyAsInt(actor)))
                            .as("Both: %s, %s", actor, table)
                            .isEqualTo(written);
                });
            }
        });
    }

    private static Filter matters(int page) {
        return new Filter("", null, null, null, null, null, false, "-filed", page, 1);
    }

    private static DocumentFilter documents(int page) {
        var all = DocumentFilter.everything();
        return new DocumentFilter("", all.type(), all.state(), all.decidedBy(), all.from(), all.to(), all.sort(), page);
    }

    private static MeetingFilter meetings(int page) {
        return new MeetingFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
    }

    private static TaskFilter tasks(int page) {
        return new TaskFilter("", Optional.empty(), Optional.empty(), false, false, Optional.empty(), "due", page);
    }

    private static GapFilter gaps(int page) {
        return new GapFilter("", "", null, null, "", null, null, "-opened", page, 1);
    }
}
