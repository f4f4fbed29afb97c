package vn.quyche.elections;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.meetings.ItemId;
import vn.quyche.meetings.Meetings;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rules;

/** The door to lists of elections, from the first name to the close. */
@Component
public class Slates {

    private static final int LONGEST = 200;

    private final JdbcSlates slates;
    private final Meetings meetings;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Slates(
            JdbcSlates slates,
            Meetings meetings,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.slates = slates;
        this.meetings = meetings;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** Says how many are to be elected, and whether to a body or to a post. */
    @Transactional
    public void prepare(Actor by, ItemId id, int seats, boolean collective) {
        by.mustHave(Right.RUN_MEETING);
        var meeting = meetings.meetingOf(by, id);
        refuseIf(meeting.item(id).orElseThrow().matter().isPresent(), "slate.no-matter");
        slates.lock(id).ifPresent(slate -> refuseIf(slate.isClosed(), "slate.closed"));
        if (seats < 1) {
            throw Refusal.invalid("seats", "slate.seats", seats);
        }
        slates.prepare(new Slate(id, meeting.organ(), seats, collective, Optional.empty(), "", List.of()));
    }

    /** Enters a name, and who nominated it. */
    @Transactional
    public void nominate(Actor by, ItemId id, String name, String nominatedBy) {
        var slate = open(by, id);
        var words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid("name", "slate.name", LONGEST);
        }
        if (nominatedBy.isBlank()) {
            throw Refusal.invalid("nominatedBy", "slate.nominated-by", words);
        }
        if (slate.standing().stream().anyMatch(each -> each.name().equalsIgnoreCase(words))) {
            throw Refusal.invalid("name", "slate.already", words);
        }
        slates.add(id, new Candidate(slate.candidates().size() + 1, words, nominatedBy.strip(), now(), by.name(), ""));
        facts.publishEvent(new CandidateNominated(about(by, slate, List.of()), words));
    }

    /** A candidate does not stand, for a reason; the name stays on record. */
    @Transactional
    public void decline(Actor by, ItemId id, int number, String reason) {
        var slate = open(by, id);
        var candidate = slate.standing().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("slate.not-standing", number));
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "slate.reason", candidate.name());
        }
        slates.decline(id, number, reason.strip(), now());
        facts.publishEvent(new CandidateDeclined(about(by, slate, List.of()), candidate.name()));
    }

    /** Closes the list; nobody comes onto it or off it any more. */
    @Transactional
    public void close(Actor by, ItemId id) {
        var slate = open(by, id);
        var rules = rules();
        refuseIf(slate.surplus() < 0, "slate.too-few", slate.standing().size(), slate.seats());
        if (slate.collective()) {
            mustHaveSurplus(rules, slate);
        }
        slates.close(id, now(), by.name());
        facts.publishEvent(new SlateClosed(
                about(
                        by,
                        slate,
                        List.of(rules.cite(rules.count("election.surplus-least").ruleId()))),
                slate.seats(),
                slate.standing().size()));
    }

    @Transactional(readOnly = true)
    public Optional<Slate> find(Actor reader, ItemId id) {
        meetings.meetingOf(reader, id);
        return slates.find(id);
    }

    /** At least as many as the rule asks for; and no more than the share of the seats that it allows beyond that. */
    private static void mustHaveSurplus(Rules rules, Slate slate) {
        var least = rules.count("election.surplus-least");
        if (slate.surplus() < least.value()) {
            throw Refusal.under(
                    least.source(), "slate.no-surplus", slate.standing().size(), slate.seats(), least.value());
        }
        var tooMany = rules.share("election.surplus-too-many");
        if (slate.surplus() > least.value() && tooMany.value().isReachedBy(slate.surplus(), slate.seats())) {
            throw Refusal.under(
                    tooMany.source(),
                    "slate.surplus",
                    slate.standing().size(),
                    slate.seats(),
                    Math.max(least.value(), tooMany.value().needed(slate.seats()) - 1));
        }
    }

    private Slate open(Actor by, ItemId id) {
        by.mustHave(Right.RUN_MEETING);
        meetings.meetingOf(by, id);
        var slate = slates.lock(id).orElseThrow(() -> Refusal.conflict("slate.missing"));
        refuseIf(slate.isClosed(), "slate.closed");
        return slate;
    }

    private Fact.Particulars about(Actor by, Slate slate, List<Citation> basis) {
        var meeting = meetings.meetingOf(by, slate.item());
        return new Fact.Particulars(
                clock.instant(),
                by,
                slate.organ(),
                meeting.item(slate.item()).orElseThrow().ref(),
                meeting.audience(),
                basis);
    }

    private Rules rules() {
        return regulations.rules(VietnamTime.today(clock));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
