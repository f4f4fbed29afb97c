package vn.quyche.delegations;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.documents.Document;
import vn.quyche.documents.DocumentFilter;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.DocumentLine;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.RecordedDecision;
import vn.quyche.matters.Result;
import vn.quyche.organs.Organs;

/** Finds the decision on which a delegation rests, and sees that it is the delegating organ's. */
@Component
class DecisionSources {

    private static final int LONGEST_NUMBER = 100;

    private final Matters matters;
    private final Documents documents;
    private final Organs organs;
    private final Clock clock;

    DecisionSources(Matters matters, Documents documents, Organs organs, Clock clock) {
        this.matters = matters;
        this.documents = documents;
        this.organs = organs;
        this.clock = clock;
    }

    Decided find(Actor actor, OrganId by, Source source) {
        var decided = source.matter()
                .map(id -> ofMatter(actor, by, id))
                .or(() -> source.document().map(id -> ofDocument(actor, by, id)))
                .or(() -> inRegister(actor, by, source.number()))
                .orElseGet(() -> onPaper(source));
        if (decided.on().isAfter(VietnamTime.today(clock))) {
            throw Refusal.invalid("decidedOn", "delegation.decision-in-future", decided.on());
        }
        return decided;
    }

    private Decided ofMatter(Actor actor, OrganId by, MatterId id) {
        var matter = matters.find(actor, id);
        var decision = matters.decisions(actor, id).stream()
                .map(RecordedDecision::decision)
                .filter(one -> one.organ().equals(by) && one.result() == Result.ADOPTED)
                .reduce((first, second) -> second);
        refuseIf(decision.isEmpty(), "delegation.not-decided", matter.number(), nameOf(by));
        return documents.from(actor, matter.ref()).stream()
                .filter(line ->
                        line.state() == DocumentState.ISSUED && line.decidedBy().equals(by))
                .findFirst()
                .map(this::issued)
                .orElseGet(() ->
                        new Decided(matter.number(), decision.orElseThrow().on(), Optional.of(ref(matter))));
    }

    private Decided ofDocument(Actor actor, OrganId by, DocumentId id) {
        var document = documents.find(actor, id);
        refuseIf(!document.is(DocumentState.ISSUED), "delegation.document-not-issued");
        refuseIf(!document.decidedBy().equals(by), "delegation.not-the-delegators-document", nameOf(by));
        return issued(document);
    }

    /** A number that is in our register stands for the record it names. */
    private Optional<Decided> inRegister(Actor actor, OrganId by, String number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return documents
                .list(
                        actor,
                        new DocumentFilter(
                                number,
                                Optional.empty(),
                                Optional.of(DocumentState.ISSUED),
                                Optional.of(by),
                                Optional.empty(),
                                Optional.empty(),
                                "-date",
                                1))
                .lines()
                .stream()
                .filter(line -> line.number().filter(number::equals).isPresent())
                .findFirst()
                .map(this::issued);
    }

    private Decided onPaper(Source source) {
        if (source.number().isEmpty()) {
            throw Refusal.invalid("number", "delegation.decision-missing");
        }
        if (source.number().length() > LONGEST_NUMBER) {
            throw Refusal.invalid("number", "delegation.number-too-long", LONGEST_NUMBER);
        }
        return new Decided(
                source.number(),
                source.on().orElseThrow(() -> Refusal.invalid("decidedOn", "delegation.decision-without-day")),
                Optional.empty());
    }

    private Decided issued(DocumentLine line) {
        return decided(line.id(), line.number().orElse(""), line.day());
    }

    private Decided issued(Document document) {
        var issue = document.issued().orElseThrow();
        return decided(document.id(), issue.symbol(), issue.on());
    }

    /** Named by its number alone: who may not read it learns no more than that it is there. */
    private static Decided decided(DocumentId id, String symbol, LocalDate on) {
        return new Decided(symbol, on, Optional.of(new RecordRef("document", id.toString(), symbol)));
    }

    private static RecordRef ref(Matter matter) {
        return new RecordRef("matter", matter.id().toString(), matter.number());
    }

    private String nameOf(OrganId organ) {
        return organs.name(organ);
    }
}
