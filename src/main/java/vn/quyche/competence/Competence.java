package vn.quyche.competence;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Regulations;

/** Who decides what. Answers from the rulebook alone: no clock, no database, no chance. */
@Component
public class Competence {

    private final Regulations regulations;
    private final Map<String, Catalogue> catalogues = new HashMap<>();
    private final Map<String, Map<String, Router>> routers = new HashMap<>();
    private final Map<String, List<Completeness>> completeness = new HashMap<>();

    Competence(Regulations regulations) {
        this.regulations = regulations;
        regulations.all().forEach(this::prepare);
    }

    private void prepare(Regulation regulation) {
        regulation.subjects().map(Catalogue::read).ifPresent(catalogue -> {
            var editions = new LinkedHashMap<String, Router>();
            regulation.editions().forEach(rules -> editions.put(rules.version().key(), new Router(catalogue, rules)));
            catalogues.put(regulation.id(), catalogue);
            routers.put(regulation.id(), editions);
            completeness.put(regulation.id(), Completeness.ofAll(catalogue, List.copyOf(editions.values())));
        });
    }

    /** Who decides; refuses an unknown regulation, day, subject, fact or value by its name. */
    public Route route(RouteQuestion question) {
        return router(question).route(question.subject(), question.facts(), LocaleContextHolder.getLocale());
    }

    /** The provisions for whose sake a fact is asked. */
    public List<Citation> because(RouteQuestion question, String fact) {
        var router = router(question).subject(question.subject());
        return router.because(fact, Facts.of(router.subject(), question.facts()));
    }

    /** The facts that were left out and taken at their default, where another answer would change the route. */
    public List<FactDefinition> assumed(RouteQuestion question) {
        return router(question).subject(question.subject()).assumed(question.facts());
    }

    /** The catalogue of the working regulation. */
    public Subjects subjects() {
        return catalogue().subjects();
    }

    /** What becomes of every combination of facts, version by version, the oldest first. */
    public List<Completeness> completeness(String regulation) {
        return completeness.getOrDefault(regulations.regulation(regulation).id(), List.of());
    }

    /** Why no provision covers what is known of a matter, where the text is silent on it. */
    public Optional<String> gap(RouteQuestion question, Locale language) {
        return router(question).gap(question.subject(), question.facts()).map(gap -> gap.in(language));
    }

    /** Makes facts of what was typed into a form; what was left empty stays unknown. */
    public Map<String, Object> readFacts(String subject, Map<String, String> typed) {
        var found = subjects()
                .find(subject)
                .orElseThrow(() -> Refusal.invalid("subject", "competence.unknown-subject", subject));
        return TypedFacts.read(found, typed);
    }

    private Catalogue catalogue() {
        return Optional.ofNullable(catalogues.get(regulations.working().id()))
                .orElseThrow(() -> new IllegalStateException("The working regulation has no subjects.yaml"));
    }

    private Router router(RouteQuestion question) {
        var regulation = regulations.regulation(question.regulation());
        var version = regulation.rules(question.on()).version();
        return Optional.ofNullable(routers.get(regulation.id()))
                .map(editions -> editions.get(version.key()))
                .orElseThrow(() -> Refusal.invalid("subject", "competence.unknown-subject", question.subject()));
    }
}
