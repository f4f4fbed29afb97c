package vn.quyche.matters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quyche.kernel.RecordRef;
import vn.quyche.regulation.Version;

/**
 * Why the route of a matter may be computed anew although its facts are the same.
 *
 * @param version another version of the regulation that came into force, if one did
 * @param decisions the decisions on delegation that make the route another one under the same version
 */
public record RouteOffer(Optional<Version> version, List<RecordRef> decisions) {

    public RouteOffer {
        decisions = List.copyOf(decisions);
    }

    static RouteOffer of(Version version) {
        return new RouteOffer(Optional.of(version), List.of());
    }

    static RouteOffer of(List<RecordRef> decisions) {
        return new RouteOffer(Optional.empty(), decisions);
    }

    /** By what it is remembered that the matter keeps its route. */
    String key() {
        return version.map(Version::key)
                .orElseGet(() -> decisions.stream()
                        .map(RecordRef::id)
                        .sorted()
                        .collect(Collectors.joining(" ", "delegation ", "")));
    }

    /** "12-QĐ/TU, 19/3/2024; 15-QĐ/TU, 2/5/2024". */
    public String titles() {
        return decisions.stream().map(RecordRef::title).collect(Collectors.joining("; "));
    }
}
