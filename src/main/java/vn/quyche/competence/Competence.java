package vn.quyche.competence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.RuleDraft;

/**
 * Who decides what. Answers from the rules in force on a day, those of the rulebook and those of separate decisions on
 * delegation: no clock, no chance.
 */
@Component
public class Competence {

    private final Regulations regulations;
    private final Map<String, Catalogue> catalogues = new HashMap<>();
    private final Map<String, Map<String, Router>> routers = new HashMap<>();
    private final Map<String, List<Completeness>> completeness = new HashMap<>();
    private final DelegationRules delegations;
    private final RoutersUnderDelegations underDelegations = new RoutersUnderDelegations();

    /** The regulations alone. */
    Competence(Regulations regulations) {
        this(regulations, DelegationRules.NONE);
    }

    @Autowired
    Competence(Regulations regulations, DelegationRules delegations) {
        this.regulations = regulations;
        this.delegations = delegations;
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

    /** The rules of a version beside the same rules with a change; decisions on delegation stand beside both. */
    public Trial trial(RuleDraft draft) {
        var id = draft.regulation().id();
        var before = Optional.ofNullable(routers.get(id))
                .map(editions -> editions.get(draft.base().version().key()))
                .orElseThrow(() -> Refusal.invalid("regulation", "draft.routes-nothing", id));
        return new Trial(this, id, before, new Router(before, draft.rules()));
    }

    /** Why what is given cannot all be true, if so; the field it names is the one to ask again. */
    public Optional<Refusal> contradiction(RouteQuestion question) {
        return router(question).contradiction(question.subject(), question.facts(), LocaleContextHolder.getLocale());
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

    /** The organs and persons that may act, in the order in which acts happen. */
    public List<OrganId> organs() {
        return catalogue().order();
    }

    /** What becomes of every combination of facts, version by version, the oldest first. */
    public List<Completeness> completeness(String regulation) {
        return completeness.getOrDefault(regulations.regulation(regulation).id(), List.of());
    }

    /** Why no provision covers what is known of a matter, where the text is silent on it. */
    public Optional<String> gap(RouteQuestion question, Locale language) {
        return router(question).gap(question.subject(), question.facts()).map(gap -> gap.in(language));
    }

    /** The routing tables in force on a day as DMN 1.5: of one subject by its code, or of all. */
    public String dmn(String regulation, LocalDate on, Optional<String> subject) {
        var named = regulations.regulation(regulation);
        var router = Optional.ofNullable(routers.get(named.id()))
                .map(editions -> editions.get(named.rules(on).version().key()))
                .orElseThrow(() -> Refusal.invalid("regulation", "regulation.unknown", regulation));
        return DmnExport.of(
                named,
                router,
                subject.map(code -> List.of(router.subject(code).subject()))
                        .orElseGet(() -> router.catalogue().subjects().all()));
    }

    /** Makes facts of what was typed into a form; what was left empty stays unknown. */
    public Map<String, Object> readFacts(String subject, Map<String, String> typed) {
        return TypedFacts.read(subject(subject), typed);
    }

    /** The values that a form sent for one fact, as one text for {@link #readFacts}. */
    public String joined(String subject, String fact, List<String> values) {
        return TypedFacts.joined(subject(subject), fact, values);
    }

    /** The same, of a subject as it asks on a day. */
    public Map<String, Object> readFacts(String subject, LocalDate on, Map<String, String> typed) {
        return TypedFacts.read(subject(subject, on), typed);
    }

    /** What may be asked on a day; refuses a day outside all versions. */
    public Asking asking(String regulation, LocalDate on) {
        return new Asking(router(regulation, on));
    }

    /** A subject of the catalogue; refuses an unknown one. */
    Subject subject(String code) {
        return subjects().find(code).orElseThrow(() -> Refusal.invalid("subject", "competence.unknown-subject", code));
    }

    /** A subject as it asks on a day: where a power is delegated by a separate decision, it asks more. */
    public Subject subject(String code, LocalDate on) {
        return router(regulations.working().id(), on).subject(code).subject();
    }

    private Catalogue catalogue() {
        return Optional.ofNullable(catalogues.get(regulations.working().id()))
                .orElseThrow(() -> new IllegalStateException("The working regulation has no subjects.yaml"));
    }

    private Router router(RouteQuestion question) {
        return router(question.regulation(), question.on());
    }

    /** The router of a day. */
    Router router(String regulation, LocalDate on) {
        return underDelegations.of(regulation, text(regulation, on), delegations.inForce(regulation, on));
    }

    /** The decisions on delegation in force on a day. */
    List<DelegationRule> delegations(String regulation, LocalDate on) {
        return delegations.inForce(regulation, on);
    }

    /** The router of the regulation's own text in force on a day. */
    Router text(String regulation, LocalDate on) {
        var known = regulations.regulation(regulation);
        var version = known.rules(on).version();
        return Optional.ofNullable(routers.get(known.id()))
                .map(editions -> editions.get(version.key()))
                .orElseThrow(() -> Refusal.invalid("regulation", "regulation.unknown", regulation));
    }
}
