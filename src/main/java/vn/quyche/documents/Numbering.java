package vn.quyche.documents;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;

/** Draws numbers: per head, type and term, from the first on, in the transaction that issues. */
@Component
class Numbering {

    private final NumberSeries series;

    private final DocumentRules rules;
    private final Clock clock;

    Numbering(NumberSeries series, DocumentRules rules, Clock clock) {
        this.series = series;
        this.rules = rules;
        this.clock = clock;
    }

    Document.Issue draw(Document document, LocalDate on) {
        var issuer = rules.issuer(document.issuer(), on);
        var type = rules.type(document.type(), on);
        var term = rules.term(on);
        var number = series.draw(issuer.symbol(), type.code(), term.name(), rules.firstNumber(), on)
                .orElseThrow(() -> Refusal.under(
                        rules.cite(document.issuer(), on),
                        "document.number-of-later-day",
                        on,
                        series.lastDrawnOn(issuer.symbol(), type.code(), term.name())
                                .orElse(on)));
        return new Document.Issue(
                issuer.symbol(), term.name(), number, rules.symbol(number, type, issuer), on, clock.instant());
    }
}
