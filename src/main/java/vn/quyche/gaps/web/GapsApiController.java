package vn.quyche.gaps.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.gaps.Amendment;
import vn.quyche.gaps.AmendmentId;
import vn.quyche.gaps.Amendments;
import vn.quyche.gaps.Gap;
import vn.quyche.gaps.GapFilter;
import vn.quyche.gaps.GapId;
import vn.quyche.gaps.GapState;
import vn.quyche.gaps.Gaps;
import vn.quyche.gaps.Ground;
import vn.quyche.gaps.NewAmendment;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;

/** The gap register for other systems. */
@RestController
@RequestMapping("/api/v1")
class GapsApiController {

    private static final int PAGE = 50;

    private final Gaps gaps;
    private final Amendments amendments;
    private final GapWords gapWords;

    GapsApiController(Gaps gaps, Amendments amendments, GapWords gapWords) {
        this.gaps = gaps;
        this.amendments = amendments;
        this.gapWords = gapWords;
    }

    @GetMapping("/gaps")
    FoundJson list(
            Actor me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam Optional<Ground> ground,
            @RequestParam Optional<GapState> state,
            @RequestParam(defaultValue = "") String provision,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "1") int page) {
        var found = gaps.list(
                me,
                new GapFilter(
                        q,
                        subject,
                        ground.orElse(null),
                        state.orElse(null),
                        provision,
                        from.orElse(null),
                        to.orElse(null),
                        "-opened",
                        page,
                        PAGE));
        return new FoundJson(
                found.total(), found.gaps().stream().map(this::json).toList());
    }

    @GetMapping("/gaps/{id}")
    GapJson show(Actor me, @PathVariable GapId id) {
        return json(gaps.find(me, id));
    }

    @PostMapping("/gaps/{id}/amendments")
    ResponseEntity<AmendmentJson> propose(Actor me, @PathVariable GapId id, @RequestBody NewAmendmentJson asked) {
        var precedents = asked.precedents() == null
                ? List.<GapId>of()
                : asked.precedents().stream().map(GapsApiController::gap).toList();
        var amendment = amendments.propose(
                me, id, new NewAmendment(text(asked.provision()), text(asked.title()), text(asked.text()), precedents));
        return ResponseEntity.created(URI.create("/api/v1/amendments/" + amendment))
                .body(amendment(me, amendment));
    }

    @GetMapping("/amendments/{id}")
    AmendmentJson amendment(Actor me, @PathVariable AmendmentId id) {
        var carried = amendments.precedents(me, id).stream()
                .map(gap -> gap.id().toString())
                .toList();
        return AmendmentJson.of(amendments.find(me, id), carried);
    }

    private GapJson json(Gap gap) {
        return new GapJson(
                gap.id().toString(),
                gap.number(),
                gap.subject(),
                gap.ground().name(),
                gap.state().name(),
                gapWords.reason(gap),
                gap.provisions().stream().map(CitationJson::of).toList(),
                gap.openedAt(),
                gap.settlement()
                        .map(settled -> new SettlementJson(
                                settled.organ().code(), settled.takenIn().title(), settled.on()))
                        .orElse(null),
                gap.note().map(Gap.Note::text).orElse(null),
                Map.of(
                        "self",
                        "/api/v1/gaps/" + gap.id(),
                        "page",
                        "/gaps/" + gap.id(),
                        "matter",
                        "/api/v1/matters/" + gap.matter().id()));
    }

    private static GapId gap(String id) {
        try {
            return GapId.of(id);
        } catch (IllegalArgumentException noId) {
            throw Refusal.invalid("precedents", "amendment.precedent", id);
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record FoundJson(int total, List<GapJson> gaps) {}

    record GapJson(
            String id,
            String matter,
            String subject,
            String ground,
            String state,
            String reason,
            List<CitationJson> basis,
            Instant openedAt,
            @Nullable SettlementJson settlement,
            @Nullable String note,
            Map<String, String> links) {}

    record SettlementJson(String organ, String takenIn, LocalDate on) {}

    record CitationJson(String eId, String citation) {

        static CitationJson of(Citation cite) {
            return new CitationJson(cite.eId(), cite.words());
        }
    }

    record NewAmendmentJson(
            @Nullable String provision,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<String> precedents) {}

    record AmendmentJson(
            String id,
            @Nullable CitationJson provision,
            String title,
            String text,
            String state,
            List<String> precedents,
            Map<String, String> links) {

        static AmendmentJson of(Amendment amendment, List<String> precedents) {
            return new AmendmentJson(
                    amendment.id().toString(),
                    amendment.provision().map(CitationJson::of).orElse(null),
                    amendment.title(),
                    amendment.text(),
                    amendment.state().name(),
                    precedents,
                    Map.of("self", "/api/v1/amendments/" + amendment.id(), "page", "/amendments/" + amendment.id()));
        }
    }
}
