package vn.quyche.organs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;

/** Puts an alteration into the record that is kept of it. */
@Component
class Sayings {

    private final OrganForms forms;
    private final People people;
    private final BusinessClock clock;

    Sayings(OrganForms forms, People people, BusinessClock clock) {
        this.forms = forms;
        this.people = people;
        this.clock = clock;
    }

    Change change(Actor by, NewChange what, Optional<OrganId> founded) {
        var alteration = what.alteration();
        var organ = alteration.ofOrgan().or(() -> founded);
        var before = organ.flatMap(body -> forms.of(body, what.from().minusDays(1)));
        var kind = alteration instanceof Alteration.Reshaping shape
                        && before.filter(
                                        form -> !form.name().equals(shape.name().strip()))
                                .isPresent()
                ? ChangeKind.RENAMED
                : alteration.kind();
        return new Change(
                ChangeId.random(),
                kind,
                organ,
                alteration.ofPerson(),
                what.from(),
                what.document(),
                what.remark().strip(),
                said(alteration, before),
                clock.instant(),
                by.person(),
                by.name(),
                what.corrects());
    }

    /** Codes and, beside them, names of the day: history reads the same when names are others. */
    private Map<String, String> said(Alteration alteration, Optional<Organ> before) {
        var said = new LinkedHashMap<>(alteration.particulars());
        before.ifPresent(form -> said.put("organ", form.name()));
        alteration
                .ofPerson()
                .flatMap(people::person)
                .map(Person::name)
                .or(() ->
                        Optional.ofNullable(said.get("name")).filter(name -> alteration instanceof Alteration.Entering))
                .ifPresent(name -> said.put("person", name));
        if (alteration instanceof Alteration.Founding founding) {
            said.put("organ", founding.name().strip());
        }
        if (alteration instanceof Alteration.Merging merging) {
            others(said, merging.organs());
        }
        if (alteration instanceof Alteration.Closing closing) {
            others(said, closing.organs());
        }
        if (alteration instanceof Alteration.Moving moving) {
            others(said, moving.organs());
        }
        if (alteration instanceof Alteration.Dissolving dissolving) {
            others(said, dissolving.into());
        }
        return said;
    }

    private void others(Map<String, String> said, List<OrganId> organs) {
        if (!organs.isEmpty()) {
            said.put("bodies", organs.stream().map(OrganId::code).collect(Collectors.joining(",", ",", ",")));
            said.put("others", organs.stream().map(this::name).collect(Collectors.joining("; ")));
        }
    }

    private String name(OrganId organ) {
        return forms.ever(organ).stream()
                .reduce((earlier, later) -> later)
                .map(Organ::name)
                .orElse(organ.code());
    }
}
