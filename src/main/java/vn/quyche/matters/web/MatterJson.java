package vn.quyche.matters.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyche.competence.Duty;
import vn.quyche.competence.Step;
import vn.quyche.competence.Warning;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.matters.Itinerary;
import vn.quyche.matters.Matter;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Paper;
import vn.quyche.matters.SplitSum;

/** A matter as other systems read it. */
record MatterJson(
        String id,
        String number,
        int version,
        String state,
        String subject,
        Map<String, Object> facts,
        String title,
        String summary,
        String purpose,
        String body,
        Instant filedAt,
        RouteJson route,
        @Nullable Integer currentStep,
        List<PaperJson> papers,
        Links links) {

    static MatterJson of(Matter matter, List<Paper> papers) {
        return of(matter, papers, Optional.empty());
    }

    static MatterJson of(Matter matter, List<Paper> papers, Optional<SplitSum> split) {
        return new MatterJson(
                matter.id().toString(),
                matter.number(),
                matter.version(),
                matter.state().name(),
                matter.subject(),
                matter.facts(),
                matter.title(),
                matter.summary(),
                matter.filing().what().purpose(),
                matter.body().code(),
                matter.filing().at(),
                RouteJson.of(matter.itinerary(), split),
                matter.currentStep().map(Step::order).orElse(null),
                papers.stream().map(paper -> PaperJson.of(matter.id(), paper)).toList(),
                new Links("/api/v1/matters/" + matter.id(), "/matters/" + matter.id()));
    }

    /** Where the record stands, for programs and for people. */
    record Links(String self, String page) {}

    record RouteJson(
            String outcome,
            Map<String, String> version,
            List<StepJson> steps,
            List<DutyJson> afterwards,
            List<WarningJson> warnings,
            List<CitationJson> basis) {

        static RouteJson of(Itinerary way, Optional<SplitSum> split) {
            var version = way.route().version();
            return new RouteJson(
                    way.route().outcome().name(),
                    Map.of(
                            "number", version.number(),
                            "effectiveFrom", version.effectiveFrom().toString()),
                    way.steps().stream()
                            .map(step -> StepJson.of(step, way.isDone(step), way.isIdle(step)))
                            .toList(),
                    way.afterwards().stream().map(DutyJson::of).toList(),
                    Stream.concat(
                                    way.route().warnings().stream().map(WarningJson::of),
                                    split.stream().map(WarningJson::of))
                            .toList(),
                    cites(way.route().basis()));
        }
    }

    record StepJson(
            int order,
            String organ,
            String act,
            @Nullable String delegatedBy,
            boolean done,
            boolean idle,
            List<CitationJson> basis,
            @Nullable DecisionJson decision) {

        static StepJson of(Step step, boolean done, boolean idle) {
            return new StepJson(
                    step.order(),
                    step.organ().code(),
                    step.act().name(),
                    step.delegatedBy().map(OrganId::code).orElse(null),
                    done,
                    idle,
                    cites(step.basis()),
                    step.decision().map(DecisionJson::of).orElse(null));
        }
    }

    /** The separate decision on delegation by which a step is its organ's. */
    record DecisionJson(String id, String title, String page) {

        static DecisionJson of(RecordRef decision) {
            return new DecisionJson(decision.id(), decision.title(), decision.path());
        }
    }

    record DutyJson(String duty, String to, String when, List<CitationJson> basis) {

        static DutyJson of(Duty duty) {
            return new DutyJson(duty.duty(), duty.to().code(), duty.when(), cites(duty.basis()));
        }
    }

    /**
     * What a person should look at.
     *
     * @param total what the sums come to, where it is about sums
     * @param matters the matters that are looked at together
     */
    record WarningJson(
            String code, List<CitationJson> basis, @Nullable Long total, List<PartJson> matters) {

        static WarningJson of(Warning warning) {
            return new WarningJson(warning.code(), cites(warning.basis()), null, List.of());
        }

        static WarningJson of(SplitSum split) {
            return new WarningJson(
                    SplitWords.CODE,
                    cites(split.basis()),
                    split.total(),
                    split.parts().stream()
                            .map(part -> new PartJson(part.id().toString(), part.number(), part.amount()))
                            .toList());
        }
    }

    record PartJson(String id, String number, long amount) {}

    record CitationJson(String eId, String citation) {}

    record PaperJson(
            String id,
            String title,
            String name,
            String contentType,
            long size,
            String sha256,
            String lateReason,
            Links links) {

        static PaperJson of(MatterId matter, Paper paper) {
            var path = "/matters/" + matter + "/papers/" + paper.id();
            return new PaperJson(
                    paper.id().toString(),
                    paper.title(),
                    paper.file().name(),
                    paper.file().kind().contentType(),
                    paper.file().size(),
                    paper.file().sha256(),
                    paper.lateReason(),
                    new Links("/api/v1" + path, path));
        }
    }

    static List<CitationJson> cites(List<Citation> basis) {
        return basis.stream()
                .map(cite -> new CitationJson(cite.eId(), cite.words()))
                .toList();
    }
}
