package vn.quyche.gaps;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;

/** The door to the gap register; what amendments are proposed from it is behind {@link Amendments}. */
@Component
public class Gaps {

    static final int LONGEST_TEXT = 5000;
    private final GapBook book;
    private final JdbcGapList list;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Gaps(GapBook book, JdbcGapList list, ApplicationEventPublisher facts, Clock clock) {
        this.book = book;
        this.list = list;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public GapsFound list(Actor reader, GapFilter filter) {
        return list.list(reader, filter);
    }

    @Transactional(readOnly = true)
    public Gap find(Actor reader, GapId id) {
        return list.find(reader, id).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** Other entries about the same subject, or that name one of the same provisions. */
    @Transactional(readOnly = true)
    public List<Gap> precedents(Actor reader, Gap gap) {
        return list.precedents(reader, gap);
    }

    /** The subjects of what the reader may read. */
    @Transactional(readOnly = true)
    public List<String> subjects(Actor reader) {
        return list.subjects(reader);
    }

    /** Adds how the gap was settled, or what is to be known besides. */
    @Transactional
    public void note(Actor by, GapId id, String text) {
        by.mustHave(Right.PROPOSE_AMENDMENT);
        var gap = find(by, id);
        var words = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (words.isEmpty()) {
            throw Refusal.invalid("note", "gap.note-missing");
        }
        mustNotBeTooLong("note", words, LONGEST_TEXT);
        book.note(id, new Gap.Note(words, by.name(), now()));
        facts.publishEvent(new GapNoted(
                new Fact.Particulars(
                        clock.instant(), by, OrganId.COMMITTEE_OFFICE, gap.ref(), gap.audience(), gap.provisions()),
                gap.number()));
    }

    static void mustNotBeTooLong(String field, String text, int longest) {
        if (text.length() > longest) {
            throw Refusal.invalid(field, "gap.text-too-long", longest, text.length());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
