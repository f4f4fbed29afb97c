package vn.quyche.matters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.competence.Warning;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;

/** Says where the regulation leaves it open who decides: no rule covers a matter, or two answer differently. */
@Component
class Doubts {

    private final MatterRouting routing;
    private final MatterFacts telling;

    Doubts(MatterRouting routing, MatterFacts telling) {
        this.routing = routing;
        this.telling = telling;
    }

    /** Tells of the doubts that a new way brings, and of those it ends. */
    void tell(Actor by, Optional<Itinerary> before, Matter matter) {
        var way = matter.itinerary();
        var wasUnruled = before.filter(Itinerary::isUnruled).isPresent();
        if (way.isUnruled() && !wasUnruled) {
            telling.tell(new MatterFoundUnruled(
                    telling.about(by, matter, OrganId.STANDING_GROUP, MatterFacts.basisOf(matter)),
                    matter.id(),
                    matter.number(),
                    matter.subject(),
                    routing.whyUnruled(matter, Locale.forLanguageTag("vi")),
                    routing.whyUnruled(matter, Locale.ENGLISH)));
        }
        var had = before.map(Doubts::conflicts).orElse(List.of());
        conflicts(way).stream()
                .filter(conflict -> !had.contains(conflict))
                .forEach(conflict -> telling.tell(new ProvisionsConflicted(
                        telling.about(by, matter, OrganId.STANDING_GROUP, conflict.basis()),
                        matter.id(),
                        matter.number(),
                        matter.subject(),
                        conflict.code())));
        if (wasUnruled && !way.isUnruled() || !conflicts(way).containsAll(had)) {
            telling.tell(new RouteClarified(
                    telling.about(by, matter, OrganId.STANDING_GROUP, MatterFacts.basisOf(matter)),
                    matter.id(),
                    matter.number(),
                    way.isUnruled(),
                    conflicts(way).stream().map(Warning::code).toList()));
        }
    }

    private static List<Warning> conflicts(Itinerary way) {
        return way.route().warnings().stream().filter(Warning::isConflict).toList();
    }
}
