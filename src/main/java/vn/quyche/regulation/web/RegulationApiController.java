package vn.quyche.regulation.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Coverage;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.RuleCases;
import vn.quyche.regulation.RuleClass;
import vn.quyche.regulation.Version;

/** Regulations, their provisions and what the product makes of them, as JSON. */
@RestController
@RequestMapping("/api/v1/regulations")
class RegulationApiController {

    private final Regulations regulations;
    private final Days days;
    private final RuleCases cases;

    RegulationApiController(Regulations regulations, Days days, RuleCases cases) {
        this.regulations = regulations;
        this.days = days;
        this.cases = cases;
    }

    record RegulationJson(String id, String title, String owner, List<VersionJson> versions) {

        static RegulationJson of(Regulation regulation) {
            return new RegulationJson(
                    regulation.id(),
                    regulation.title(),
                    regulation.owner().code(),
                    regulation.versions().stream().map(VersionJson::of).toList());
        }
    }

    record VersionJson(
            String number,
            LocalDate adoptedOn,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo) {

        static VersionJson of(Version version) {
            return new VersionJson(
                    version.number(),
                    version.adoptedOn(),
                    version.effectiveFrom(),
                    version.effectiveTo().orElse(null));
        }
    }

    record ProvisionJson(String eId, String citation, String heading, String summary, List<RuleJson> rules) {}

    record RuleJson(
            String id,
            String ruleClass,
            String kind,
            String says,
            List<String> organs,
            List<String> restsOn,
            Map<String, String> values) {

        static RuleJson of(Rule rule, Locale language) {
            var values = new LinkedHashMap<String, String>();
            rule.values().forEach((name, value) -> values.put(name, value.toString()));
            return new RuleJson(
                    rule.id(),
                    rule.ruleClass().key(),
                    rule.kind().name(),
                    rule.says(language),
                    rule.organs().stream().map(OrganId::code).toList(),
                    rule.restsOn(),
                    values);
        }
    }

    record CoverageJson(
            int provisions,
            int covered,
            int rules,
            Map<String, Integer> byKind,
            List<String> uncovered,
            List<String> rulesWithoutCase) {}

    @GetMapping
    List<RegulationJson> all(Actor me) {
        me.mustHave(Right.READ_REGULATION);
        return regulations.all().stream().map(RegulationJson::of).toList();
    }

    @GetMapping("/{id}/provisions")
    List<ProvisionJson> provisions(
            @PathVariable String id, @RequestParam(required = false) @Nullable String on, Actor me, Locale language) {
        me.mustHave(Right.READ_REGULATION);
        return named(id).rules(days.read(on)).provisions().stream()
                .flatMap(provision -> json(provision, language))
                .toList();
    }

    @GetMapping("/{id}/coverage")
    CoverageJson coverage(@PathVariable String id, @RequestParam(required = false) @Nullable String on, Actor me) {
        me.mustHave(Right.READ_REGULATION);
        var regulation = named(id);
        var edition = regulation.rules(days.read(on));
        var coverage = Coverage.of(edition);
        var byKind = new LinkedHashMap<String, Integer>();
        for (var known : RuleClass.values()) {
            byKind.put(known.key(), coverage.byClass().getOrDefault(known, 0));
        }
        return new CoverageJson(
                coverage.provisions(),
                coverage.covered(),
                coverage.rules(),
                byKind,
                coverage.uncovered().stream()
                        .map(provision -> provision.citation().eId())
                        .toList(),
                cases.counted(regulation, edition.version()).entrySet().stream()
                        .filter(rule -> rule.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }

    private Regulation named(String id) {
        return regulations.find(id).orElseThrow(() -> Refusal.notFound("regulation.unknown", Optional.empty(), id));
    }

    /** A provision of several paragraphs is listed once more under the name of its first one. */
    private static Stream<ProvisionJson> json(Provision provision, Locale language) {
        var citation = provision.citation();
        var first = new Citation(citation.regulation(), citation.eId() + "__subpara_1");
        var hasSeveral = provision.depth() > 0
                && provision.beneath().stream()
                        .anyMatch(inner -> inner.citation().eId().startsWith(citation.eId() + "__subpara_"));
        return Stream.concat(Stream.of(citation), hasSeveral ? Stream.of(first) : Stream.empty())
                .map(named -> new ProvisionJson(
                        named.eId(),
                        named.words(),
                        provision.heading(),
                        provision.hasWords() ? provision.summary() : provision.heading(),
                        provision.rules().stream()
                                .map(rule -> RuleJson.of(rule, language))
                                .toList()));
    }
}
