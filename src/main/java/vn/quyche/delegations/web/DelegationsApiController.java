package vn.quyche.delegations.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.delegations.DelegationId;
import vn.quyche.delegations.Delegations;
import vn.quyche.delegations.NewGrant;
import vn.quyche.delegations.PowerKey;
import vn.quyche.delegations.Source;
import vn.quyche.delegations.Terms;
import vn.quyche.documents.DocumentId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.matters.MatterId;

/** Decisions on delegation for other systems: the same operations as the pages, under the same rules. */
@RestController
@RequestMapping("/api/v1/delegations")
class DelegationsApiController {

    private final Delegations delegations;

    DelegationsApiController(Delegations delegations) {
        this.delegations = delegations;
    }

    record DecisionAsked(
            @Nullable String matter,
            @Nullable String document,
            @Nullable String number,
            @Nullable String date) {}

    record Asked(
            @Nullable String by,
            @Nullable String to,
            @Nullable String subject,
            @Nullable Map<String, Object> conditions,
            @Nullable String from,
            @Nullable String until,
            @Nullable String reason,
            @Nullable DecisionAsked decision) {

        Terms terms() {
            return new Terms(
                    Sent.day("from", from), Sent.dayIfAny("until", until), source(decision), Sent.given(reason));
        }

        Map<String, Object> given() {
            return conditions == null ? Map.of() : conditions;
        }

        private static Source source(@Nullable DecisionAsked decision) {
            if (decision == null) {
                throw Refusal.invalid("decision", "delegation.decision-missing");
            }
            return new Source(
                    Sent.id("matter", decision.matter()).map(MatterId::new),
                    Sent.id("document", decision.document()).map(DocumentId::new),
                    Sent.given(decision.number()),
                    Sent.dayIfAny("date", decision.date()));
        }
    }

    @PostMapping
    ResponseEntity<DelegationJson> grant(Actor me, @RequestBody Asked asked) {
        me.mustHave(Right.RECORD_DELEGATION);
        var grant = new NewGrant(
                Sent.organ("by", asked.by()),
                Sent.organ("to", asked.to()),
                Sent.words(asked.subject()).orElseThrow(() -> Refusal.invalid("subject", "competence.no-subject")),
                asked.given(),
                asked.terms());
        return created(delegations.grant(me, grant));
    }

    /** Narrows what was given, or what the regulation delegates, to the conditions. */
    @PostMapping("/{name}/narrowing")
    ResponseEntity<DelegationJson> narrow(Actor me, @PathVariable String name, @RequestBody Asked asked) {
        me.mustHave(Right.RECORD_DELEGATION);
        return created(Sent.decision(name)
                .map(id -> delegations.narrow(me, id, asked.given(), asked.terms()))
                .orElseGet(() -> delegations.takeBack(
                        me, power(name), Sent.words(asked.subject()), Optional.of(asked.given()), asked.terms())));
    }

    /** Ends what was given, gives back what was taken back, or takes back what the regulation delegates. */
    @PostMapping("/{name}/ending")
    ResponseEntity<DelegationJson> end(Actor me, @PathVariable String name, @RequestBody Asked asked) {
        me.mustHave(Right.RECORD_DELEGATION);
        return created(Sent.decision(name)
                .map(id -> delegations.end(me, id, asked.terms()))
                .orElseGet(() -> delegations.takeBack(
                        me, power(name), Sent.words(asked.subject()), Optional.empty(), asked.terms())));
    }

    private ResponseEntity<DelegationJson> created(DelegationId id) {
        var json = DelegationJson.of(delegations.find(id));
        return ResponseEntity.created(URI.create(json.links().self())).body(json);
    }

    private static PowerKey power(String name) {
        return PowerKey.of(name).orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }
}
