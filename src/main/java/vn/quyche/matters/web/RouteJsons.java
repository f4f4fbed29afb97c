package vn.quyche.matters.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.RouteChange;
import vn.quyche.matters.RouteOverride;

/** Routes that change, as other systems read them. */
final class RouteJsons {

    private RouteJsons() {}

    /** What was and what will be. */
    record ChangeJson(boolean confirmed, boolean same, List<LegJson> was, List<LegJson> willBe) {

        static ChangeJson of(boolean confirmed, RouteChange change) {
            return new ChangeJson(confirmed, change.isNone(), legs(change.was()), legs(change.willBe()));
        }

        private static List<LegJson> legs(List<RouteChange.Leg> legs) {
            return legs.stream()
                    .map(leg -> new LegJson(
                            leg.step().organ().code(),
                            leg.step().act().name(),
                            leg.fate().name(),
                            MatterJson.cites(leg.step().basis())))
                    .toList();
        }
    }

    record LegJson(String organ, String act, String fate, List<MatterJson.CitationJson> basis) {}

    /** A departure from the route. */
    record OverrideJson(
            String id,
            String kind,
            String organ,
            String act,
            @Nullable String other,
            String reason,
            String state,
            String proposedBy,
            List<SaidJson> voices,
            Map<String, String> links) {

        static OverrideJson of(MatterId matter, RouteOverride one) {
            return new OverrideJson(
                    one.id().toString(),
                    one.kind().name(),
                    one.organ().code(),
                    one.act().name(),
                    one.other().map(OrganId::code).orElse(null),
                    one.reason(),
                    one.state().name(),
                    one.byName(),
                    one.voices().stream()
                            .map(voice -> new SaidJson(voice.name(), voice.agrees()))
                            .toList(),
                    Map.of(
                            "matter",
                            "/api/v1/matters/" + matter,
                            "voices",
                            "/api/v1/matters/" + matter + "/overrides/" + one.id() + "/voices"));
        }
    }

    record SaidJson(String name, boolean agrees) {}
}
