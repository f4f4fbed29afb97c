package vn.quyche.circulation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.PrintedPaper;
import vn.quyche.documents.PrintedPaper.Grid;
import vn.quyche.documents.PrintedPaper.Line;
import vn.quyche.documents.PrintedPaper.Piece;
import vn.quyche.documents.PrintedPaper.Signing;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Count;
import vn.quyche.voting.Receipt;
import vn.quyche.voting.Voter;
import vn.quyche.voting.Voting;

/** The sheet of collected opinions: who of the organ answered what, in which words, and what it amounts to. */
@Component
public class OpinionsSheet {

    private static final Locale OF_RECORDS = Locale.forLanguageTag("vi");
    private static final List<Integer> SHARES = List.of(2, 7, 5, 8);

    private final Circulation circulation;
    private final JdbcSignedPages pages;
    private final Voting voting;
    private final Organs organs;
    private final MessageSource messages;
    private final Clock clock;

    OpinionsSheet(
            Circulation circulation,
            JdbcSignedPages pages,
            Voting voting,
            Organs organs,
            MessageSource messages,
            Clock clock) {
        this.circulation = circulation;
        this.pages = pages;
        this.voting = voting;
        this.organs = organs;
        this.messages = messages;
        this.clock = clock;
    }

    /** Once the answers are counted; before, nobody sees who said what. */
    @Transactional(readOnly = true)
    public PrintedPaper of(Actor reader, BallotId id) {
        var written = circulation.find(reader, id);
        var ballot = voting.find(reader, id);
        var count = ballot.result().orElseThrow(() -> Refusal.conflict("written.not-counted"));
        var pieces = new ArrayList<Piece>();
        pieces.add(text("circulation.sheet.asked", ballot.question()));
        pieces.add(text("circulation.sheet.why", say("circulation.ground." + written.ground()), written.reason()));
        pieces.add(text("circulation.sheet.due", due(ballot)));
        pieces.add(new Line(Paragraph.heading(say("circulation.sheet.answers"))));
        pieces.add(answers(ballot));
        pieces.add(new Line(Paragraph.heading(say("circulation.sheet.result"))));
        result(written, ballot, count, pieces);
        return new PrintedPaper(
                List.of(),
                organs.name(OrganId.COMMITTEE_OFFICE),
                VietnamTime.today(clock),
                say("circulation.sheet"),
                ballot.about().title(),
                pieces,
                List.of(
                        new Signing(List.of(say("circulation.sheet.by")), ""),
                        new Signing(List.of(say("circulation.sheet.chief")), "")));
    }

    private void result(WrittenBallot written, Ballot ballot, Count count, List<Piece> pieces) {
        var tally = count.tally();
        pieces.add(text(
                "circulation.sheet.figures",
                ballot.incumbents(),
                count.slips(),
                count.yes(),
                count.no(),
                count.other(),
                count.abstain(),
                ballot.awaited().size()));
        pieces.add(text(
                "circulation.sheet.needed",
                tally.yesNeeded(),
                tally.counted(),
                String.join(
                        "; ", tally.basis().stream().map(cite -> cite.words()).toList())));
        written.outcome().ifPresent(outcome -> pieces.add(text("circulation.outcome." + outcome)));
        written.ruling()
                .ifPresent(ruling -> pieces.add(text(
                        "circulation.ruled",
                        say("circulation.important." + ruling.important()),
                        ruling.reason(),
                        ruling.by())));
    }

    private Grid answers(Ballot ballot) {
        var withPage = pages.of(ballot.id()).stream().map(SignedPage::member).collect(Collectors.toUnmodifiableSet());
        var rows = IntStream.range(0, ballot.roll().size())
                .mapToObj(place -> {
                    var voter = ballot.roll().get(place);
                    return List.of(
                            String.valueOf(place + 1), named(voter), answer(ballot, voter), words(voter, withPage));
                })
                .toList();
        return new Grid(
                List.of(
                        say("circulation.sheet.number"),
                        say("voting.member"),
                        say("voting.choice"),
                        say("circulation.sheet.words")),
                SHARES,
                rows,
                false);
    }

    private static String named(Voter voter) {
        return voter.position().isEmpty() ? voter.name() : voter.name() + ", " + voter.position();
    }

    private String answer(Ballot ballot, Voter voter) {
        return voter.vote()
                .map(vote -> say("voting.choice." + vote.choice())
                        + (ballot.isLate(vote) ? " (" + say("voting.late") + ")" : ""))
                .orElseGet(
                        () -> voter.mayVote() ? say("circulation.sheet.silent") : say("voting.no-vote." + voter.why()));
    }

    private String words(Voter voter, Set<PersonId> withPage) {
        var words = voter.vote().map(Receipt::opinion).orElse("");
        return withPage.contains(voter.person()) ? (words + " " + say("circulation.sheet.with-page")).strip() : words;
    }

    private static String due(Ballot ballot) {
        return ballot.dueAt()
                .map(due -> due.atZone(VietnamTime.ZONE))
                .map(due -> "%d giờ %02d, %s"
                        .formatted(due.getHour(), due.getMinute(), VietnamTime.written(due.toLocalDate())))
                .orElse("");
    }

    private Line text(String key, Object... arguments) {
        return new Line(Paragraph.text(say(key, arguments)));
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, OF_RECORDS));
    }
}
