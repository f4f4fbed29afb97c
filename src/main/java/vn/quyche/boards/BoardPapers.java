package vn.quyche.boards;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;
import vn.quyche.voting.Ballot;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.BallotKind;
import vn.quyche.voting.Voting;

/** What a counting board prints: the slip, and the minutes of its count. */
@Component
public class BoardPapers {

    private static final Locale OF_RECORDS = Locale.forLanguageTag("vi");
    private static final int WORDS = 10;
    private static final int MARK = 5;

    private final Boards boards;
    private final Voting voting;
    private final Organs organs;
    private final Regulations regulations;
    private final MessageSource messages;
    private final Clock clock;
    private final SlipTable table;

    BoardPapers(
            Boards boards, Voting voting, Organs organs, Regulations regulations, MessageSource messages, Clock clock) {
        this.boards = boards;
        this.voting = voting;
        this.organs = organs;
        this.regulations = regulations;
        this.messages = messages;
        this.clock = clock;
        this.table = new SlipTable(this::say);
    }

    /** The slip that every voter gets: all of them alike, without a number or a name. */
    @Transactional(readOnly = true)
    public PrintedPaper slip(Actor by, BallotId id) {
        boards.mustCount(by, id);
        boards.find(by, id);
        var ballot = voting.find(by, id);
        var asked = ballot.asked();
        var question = asked.kind() == BallotKind.QUESTION;
        var pieces = new ArrayList<Piece>();
        if (!question) {
            pieces.add(new Line(Paragraph.text(asked.question())));
        }
        pieces.add(table.blank(asked));
        pieces.add(new Line(Paragraph.text(say("boards.print.mark." + asked.kind(), asked.seats()))));
        pieces.add(new Line(Paragraph.text(say("boards.print.unsigned"))));
        return new PrintedPaper(
                List.of(),
                organ(ballot),
                ballot.heldOn(),
                say("voting.ballot.title." + asked.kind()),
                ballot.about().title(),
                pieces,
                List.of());
    }

    /** The minutes of a confirmed count. */
    @Transactional(readOnly = true)
    public PrintedPaper minutes(Actor reader, BallotId id) {
        var ballot = voting.find(reader, id);
        var board = boards.find(reader, id).orElseThrow(() -> Refusal.conflict("board.missing"));
        var sheet = boards.sheets(reader, id).stream()
                .filter(each -> each.state() == SheetState.CONFIRMED)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("board.not-confirmed"));
        var pieces = new ArrayList<Piece>();
        opening(ballot, board, pieces);
        slips(ballot, sheet, pieces);
        outcome(ballot, sheet, pieces);
        return new PrintedPaper(
                Stream.of(organ(ballot)).filter(words -> !words.isEmpty()).toList(),
                say("boards.board.name"),
                ballot.result()
                        .map(count -> VietnamTime.dateOf(count.closedAt()))
                        .orElseGet(() -> VietnamTime.today(clock)),
                say("boards.print.minutes"),
                ballot.question(),
                pieces,
                List.of(
                        new Signing(
                                List.of(say("boards.print.entered")),
                                sheet.entered().name()),
                        new Signing(
                                List.of(say("boards.print.confirmed")),
                                sheet.second().map(Signature::name).orElse("")),
                        new Signing(
                                List.of(say("boards.print.for-board"), say("boards.print.head")),
                                board.head().name())));
    }

    private void opening(Ballot ballot, CountingBoard board, List<Piece> pieces) {
        pieces.add(text("boards.print.opening", VietnamTime.written(ballot.heldOn()), organs.fullName(ballot.organ())));
        for (var place = 0; place < board.members().size(); place++) {
            var member = board.members().get(place);
            pieces.add(new Line(Paragraph.point(
                    place + 1,
                    say(
                            place == 0 ? "boards.print.member.head" : "boards.print.member",
                            member.position().isEmpty() ? member.name() : member.name() + ", " + member.position()))));
        }
        pieces.add(
                text("boards.print.counted", ballot.question(), ballot.about().title()));
    }

    private void slips(Ballot ballot, TallySheet sheet, List<Piece> pieces) {
        var slips = sheet.slips();
        var turnout = ballot.result().orElseThrow().turnout();
        pieces.add(new Line(Paragraph.heading(say("boards.print.people"))));
        pieces.add(text(
                "boards.print.turnout",
                turnout.members(),
                turnout.incumbents(),
                turnout.present(),
                ballot.eligible(),
                turnout.recused()));
        pieces.add(new Line(Paragraph.heading(say("boards.print.slips"))));
        pieces.add(figures(List.of(
                line("issued", slips.issued()),
                line("spoiled", slips.spoiled()),
                line("returned", slips.returned()),
                line("missing", slips.missing()),
                line("valid", slips.valid()),
                line("invalid", slips.invalid()))));
    }

    private void outcome(Ballot ballot, TallySheet sheet, List<Piece> pieces) {
        var count = ballot.result().orElseThrow();
        var tally = count.tally();
        pieces.add(new Line(Paragraph.heading(say("boards.print.result"))));
        pieces.add(table.filled(ballot.asked(), sheet.slips().said()));
        pieces.add(text(
                "boards.print.outcome",
                tally.yesNeeded(),
                tally.counted(),
                say("boards.print.base." + tally.base()),
                String.join(
                        "; ", tally.basis().stream().map(cite -> cite.words()).toList()),
                say("voting.next." + tally.next())));
        regulations
                .regulation(ballot.regulation())
                .rules(ballot.heldOn())
                .rule(tally.rule())
                .ifPresent(
                        rule -> rule.outside().forEach(document -> pieces.add(text("boards.print.outside", document))));
        pieces.add(text(
                "boards.print.closing",
                sheet.entered().name(),
                sheet.second().map(Signature::name).orElse("")));
    }

    private Grid figures(List<List<String>> rows) {
        return new Grid(
                List.of(say("boards.print.what"), say("boards.print.how-many")), List.of(WORDS, MARK), rows, false);
    }

    private List<String> line(String name, int figure) {
        return List.of(say("boards.figure." + name), String.valueOf(figure));
    }

    /** The committee's own papers bear its name alone. */
    private String organ(Ballot ballot) {
        return Optional.of(ballot.organ())
                .filter(organ -> !organ.equals(OrganId.PROVINCIAL_COMMITTEE))
                .map(organs::name)
                .orElse("");
    }

    private Line text(String key, Object... arguments) {
        return new Line(Paragraph.text(say(key, arguments)));
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, OF_RECORDS));
    }
}
