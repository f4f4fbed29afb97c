package vn.quyche.gaps;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;

/** The door to amendments of the regulation, as they are proposed from the gap register. */
@Component
public class Amendments {

    private static final int LONGEST_TITLE = 300;

    /** That the Office monitors the regulation and proposes its amendment. */
    private static final String PROPOSING = "R-31.2-a";

    /** That the Standing Deputy Secretary appraises drafts of the regulation. */
    private static final String APPRAISING = "R-7.1-a";

    private final AmendmentBook book;
    private final Gaps gaps;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Amendments(AmendmentBook book, Gaps gaps, Regulations regulations, ApplicationEventPublisher facts, Clock clock) {
        this.book = book;
        this.gaps = gaps;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Proposes an amendment from an entry; the precedents that the proposer may read go along. */
    @Transactional
    public AmendmentId propose(Actor by, GapId id, NewAmendment asked) {
        by.mustHave(Right.PROPOSE_AMENDMENT);
        var gap = gaps.find(by, id);
        if (asked.title().isEmpty()) {
            throw Refusal.invalid("title", "amendment.title-missing");
        }
        if (asked.text().isEmpty()) {
            throw Refusal.invalid("text", "amendment.text-missing");
        }
        Gaps.mustNotBeTooLong("title", asked.title(), LONGEST_TITLE);
        Gaps.mustNotBeTooLong("text", asked.text(), Gaps.LONGEST_TEXT);
        var known = gaps.precedents(by, gap).stream().map(Gap::id).toList();
        var carried = new ArrayList<>(List.of(id));
        for (var precedent : asked.precedents()) {
            if (!precedent.equals(id) && !known.contains(precedent)) {
                throw Refusal.invalid("precedents", "amendment.precedent", precedent.toString());
            }
            if (!carried.contains(precedent)) {
                carried.add(precedent);
            }
        }
        var amendment = new Amendment(
                AmendmentId.random(),
                provision(asked.provision()),
                asked.title(),
                asked.text(),
                carried.size(),
                by.name(),
                now(),
                AmendmentState.PROPOSED,
                Optional.empty());
        book.add(amendment, carried);
        facts.publishEvent(new AmendmentProposed(about(by, amendment, PROPOSING), carried.size()));
        return amendment.id();
    }

    /** Takes a proposal up, or declines it with the reason. */
    @Transactional
    public void decide(Actor by, AmendmentId id, AmendmentState state, String note) {
        by.mustHave(Right.DECIDE_AMENDMENT);
        var amendment = book.lock(id).orElseThrow(Amendments::notFound);
        refuseIf(
                amendment.state() != AmendmentState.PROPOSED,
                "amendment.decided",
                amendment.state().key());
        var words = Normalizer.normalize(note.strip(), Normalizer.Form.NFC);
        Gaps.mustNotBeTooLong("note", words, Gaps.LONGEST_TEXT);
        switch (state) {
            case PROPOSED -> throw Refusal.invalid("state", "amendment.no-verdict");
            case DECLINED -> {
                if (words.isEmpty()) {
                    throw Refusal.invalid("note", "amendment.declined-without-reason");
                }
            }
            case TAKEN_UP -> {}
        }
        book.decide(id, state, new Amendment.Verdict(words, by.name(), now()));
        var told = about(by, amendment, APPRAISING);
        facts.publishEvent(
                state == AmendmentState.TAKEN_UP
                        ? new AmendmentAccepted(told, amendment.precedents())
                        : new AmendmentDeclined(told, amendment.precedents()));
    }

    /** The provisions under which an amendment may stand, in the order of the text. */
    public List<Citation> places() {
        return regulations.rules(VietnamTime.today(clock)).provisions().stream()
                .map(provision -> provision.citation())
                .toList();
    }

    /** Whether the actor may read proposals to amend the regulation. */
    public boolean mayRead(Actor actor) {
        return Amendment.READERS.includes(actor);
    }

    @Transactional(readOnly = true)
    public Amendment find(Actor reader, AmendmentId id) {
        Amendment.READERS.mustInclude(reader);
        return book.find(id).orElseThrow(Amendments::notFound);
    }

    @Transactional(readOnly = true)
    public List<Amendment> list(Actor reader, Optional<AmendmentState> state) {
        Amendment.READERS.mustInclude(reader);
        return book.list(state);
    }

    /** The amendments that carry an entry along, for those who may read them. */
    @Transactional(readOnly = true)
    public List<Amendment> from(Actor reader, GapId gap) {
        return mayRead(reader) ? book.from(gaps.find(reader, gap).id()) : List.of();
    }

    /** The precedents of a proposal that the reader may read. */
    @Transactional(readOnly = true)
    public List<Gap> precedents(Actor reader, AmendmentId id) {
        return book.precedents(reader, find(reader, id).id());
    }

    private Optional<Citation> provision(String eId) {
        if (eId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(places().stream()
                .filter(citation -> citation.eId().equals(eId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("provision", "amendment.provision", eId)));
    }

    private Fact.Particulars about(Actor by, Amendment amendment, String rule) {
        var basis = new ArrayList<Citation>();
        basis.add(regulations.rules(VietnamTime.today(clock)).cite(rule));
        amendment.provision().ifPresent(basis::add);
        return new Fact.Particulars(
                clock.instant(), by, OrganId.COMMITTEE_OFFICE, amendment.ref(), Amendment.READERS, basis);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal notFound() {
        return Refusal.notFound("record.not-found", Optional.empty());
    }
}
