package vn.quyche.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.documents.DocumentFilter;
import vn.quyche.documents.DocumentLine;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.Documents;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Regulations;

/** Documents to finish, to sign, to issue. */
@Component
class DocumentWaits implements Waits {

    private final Documents documents;
    private final Organs organs;
    private final Regulations regulations;

    DocumentWaits(Documents documents, Organs organs, Regulations regulations) {
        this.documents = documents;
        this.organs = organs;
        this.regulations = regulations;
    }

    @Override
    public List<Waiting> waiting(Actor actor, LocalDate today) {
        var waiting = new ArrayList<Waiting>();
        if (actor.may(Right.DRAFT_DOCUMENT)) {
            add("draft", DocumentState.DRAFT, actor, today, waiting);
            add("issue", DocumentState.SIGNED, actor, today, waiting);
        }
        if (actor.may(Right.SIGN_DOCUMENT)) {
            in(DocumentState.TO_SIGN, actor).stream()
                    .filter(line -> documents.isSigner(actor, documents.find(actor, line.id())))
                    .forEach(line -> waiting.add(waiting("sign", line, today)));
        }
        return waiting;
    }

    private void add(String kind, DocumentState state, Actor actor, LocalDate today, List<Waiting> waiting) {
        in(state, actor).forEach(line -> waiting.add(waiting(kind, line, today)));
    }

    private List<DocumentLine> in(DocumentState state, Actor actor) {
        return documents.list(actor, DocumentFilter.everything().of(state)).lines();
    }

    private Waiting waiting(String kind, DocumentLine line, LocalDate today) {
        return new Waiting(
                kind,
                line.title(),
                "/documents/" + line.id(),
                Waiting.Meta.of("desk.meta.document", organs.name(line.decidedBy())),
                List.of(regulations.rules(today).cite("R-27.1-a")),
                Optional.empty());
    }
}
