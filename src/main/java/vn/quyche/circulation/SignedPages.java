package vn.quyche.circulation;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.files.FileId;
import vn.quyche.files.FileKind;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/**
 * Pages written or signed by hand, kept with the answers they belong to, and the answers that come on paper alone. Until
 * the count a page is seen by the member and by who added it; then by whoever may read the answers.
 */
@Component
public class SignedPages {

    /** What a page can be when it is photographed or scanned. */
    private static final Set<FileKind> SCANS = EnumSet.of(FileKind.PDF, FileKind.PNG, FileKind.JPEG);

    private final JdbcSignedPages pages;
    private final JdbcWrittenBallots written;
    private final Voting voting;
    private final Files files;
    private final Regulations regulations;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    SignedPages(
            JdbcSignedPages pages,
            JdbcWrittenBallots written,
            Voting voting,
            Files files,
            Regulations regulations,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.pages = pages;
        this.written = written;
        this.voting = voting;
        this.files = files;
        this.regulations = regulations;
        this.facts = facts;
        this.clock = clock;
    }

    /** The Office enters what a member answered on paper, with the page itself where there is one: both, or nothing. */
    @Transactional
    public void enter(Actor office, BallotId id, PersonId member, Choice choice, String opinion, Optional<Scan> scan) {
        office.mustHave(Right.RUN_MEETING);
        written(office, id);
        voting.record(office, id, member, choice, opinion);
        scan.ifPresent(page -> add(office, id, member, page));
    }

    /** Adds a page to an answer that was given: the member's own, or by the Office another's. */
    @Transactional
    public void add(Actor by, BallotId id, PersonId member, Scan scan) {
        if (!member.equals(by.person())) {
            by.mustHave(Right.RUN_MEETING);
        }
        var ballot = written(by, id);
        refuseIf(!ballot.isOpen(), "ballot.closed");
        var voter = ballot.voter(member).orElseThrow(() -> Refusal.conflict("ballot.not-on-roll", ballot.heldOn()));
        refuseIf(!voter.hasVoted(), "written.page-before-answer", voter.name());
        var file = files.store(scan.name(), scan.content(), SCANS);
        pages.add(
                id,
                new SignedPage(
                        file.id(),
                        member,
                        voter.name(),
                        file.name(),
                        by.person(),
                        by.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        facts.publishEvent(new SignedPageAdded(
                new Fact.Particulars(
                        clock.instant(),
                        by,
                        ballot.organ(),
                        ballot.reference(),
                        ballot.audience(),
                        List.of(regulations.rules(ballot.heldOn()).cite("R-27.3-b"))),
                voter.name(),
                file.sha256()));
    }

    /** Those the reader may see now. */
    @Transactional(readOnly = true)
    public List<SignedPage> of(Actor reader, BallotId id) {
        var ballot = written(reader, id);
        return pages.of(id).stream()
                .filter(page -> ballot.result().isPresent() || page.isOf(reader))
                .toList();
    }

    /** The file of a page that the reader may see now. */
    @Transactional(readOnly = true)
    public FileId file(Actor reader, BallotId id, FileId file) {
        return of(reader, id).stream()
                .map(SignedPage::file)
                .filter(file::equals)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /** Whether the person may add a page to an own answer now. */
    @Transactional(readOnly = true)
    public boolean mayAdd(Actor member, BallotId id) {
        var ballot = written(member, id);
        return ballot.isOpen()
                && ballot.voter(member.person()).filter(Voter::hasVoted).isPresent();
    }

    private Ballot written(Actor reader, BallotId id) {
        var ballot = voting.find(reader, id);
        if (written.find(id).isEmpty()) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
        return ballot;
    }
}
