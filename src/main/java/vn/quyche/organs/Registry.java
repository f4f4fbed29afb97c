package vn.quyche.organs;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** Where bodies and people are entered: sổ tổ chức. */
@Component
public class Registry {

    private final Register register;
    private final OrganForms forms;
    private final Organs organs;
    private final ApplicationEventPublisher facts;
    private final BusinessClock clock;

    Registry(Register register, OrganForms forms, Organs organs, ApplicationEventPublisher facts, BusinessClock clock) {
        this.register = register;
        this.forms = forms;
        this.organs = organs;
        this.facts = facts;
        this.clock = clock;
    }

    /** Enters one person, who has neither seat nor post yet. */
    @Transactional
    public void enter(Actor by, Person person) {
        register.add(person, Optional.empty());
        var about = new RecordRef("person", person.id().toString(), person.name());
        facts.publishEvent(new PersonEntered(particulars(by, about)));
    }

    /** Enters bodies, people and their dated ties at once. */
    @Transactional
    public void establish(Actor by, Establishment establishment) {
        var place = 0;
        for (var organ : establishment.organs()) {
            register.add(organ, place++, Optional.empty());
        }
        establishment.people().forEach(line -> register.add(line, Optional.empty()));
        establishment.memberships().forEach(line -> register.add(line, Optional.empty()));
        establishment.suspensions().forEach(line -> register.add(line, Optional.empty()));
        establishment.posts().forEach(line -> register.add(line, Optional.empty()));
        establishment.assignments().forEach(line -> register.add(line, Optional.empty()));
        forms.forget();
        var about =
                new RecordRef("organ", OrganId.PROVINCIAL_COMMITTEE.code(), organs.name(OrganId.PROVINCIAL_COMMITTEE));
        facts.publishEvent(new InstitutionEstablished(
                particulars(by, about),
                establishment.organs().size(),
                establishment.people().size()));
    }

    private Fact.Particulars particulars(Actor by, RecordRef about) {
        var audience = Audience.of(OrganId.PROVINCIAL_COMMITTEE, OrganId.COMMITTEE_OFFICE);
        return new Fact.Particulars(clock.instant(), by, OrganId.COMMITTEE_OFFICE, about, audience, List.of());
    }
}
