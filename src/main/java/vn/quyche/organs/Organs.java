package vn.quyche.organs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.web.OrganNames;

/** The door to the institution: its bodies, its people, and who was what on a day. */
@Component
public class Organs implements OrganNames {

    private final Institution institution;
    private final People people;
    private final OrganForms forms;
    private final MessageSource messages;
    private final BusinessClock clock;

    Organs(Institution institution, People people, OrganForms forms, MessageSource messages, BusinessClock clock) {
        this.institution = institution;
        this.people = people;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    /** The body in its form of today, or its last one. */
    public Organ organ(OrganId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("organ.unknown", Optional.empty(), id.code()));
    }

    /** The body in its form of today, or its last one. */
    public Optional<Organ> find(OrganId id) {
        return forms.of(id, today());
    }

    /** The bodies there were on a day, in the order of the tree. */
    public List<Organ> all(LocalDate on) {
        return forms.on(on);
    }

    public List<Organ> ofKind(OrganKind kind, LocalDate on) {
        return all(on).stream().filter(organ -> organ.kind() == kind).toList();
    }

    /** The bodies directly beneath one. */
    public List<Organ> under(OrganId parent, LocalDate on) {
        return all(on).stream()
                .filter(organ -> organ.parent().filter(parent::equals).isPresent())
                .toList();
    }

    /** The short name, as lists print it; for offices that are no body of the tree, the word for the office. */
    @Override
    public String name(OrganId id) {
        return find(id).map(Organ::shortName).orElseGet(() -> wordFor(id));
    }

    /** The official name, as documents print it. */
    public String fullName(OrganId id) {
        return find(id).map(Organ::name).orElseGet(() -> wordFor(id));
    }

    private String wordFor(OrganId id) {
        var locale = Optional.ofNullable(LocaleContextHolder.getLocaleContext())
                .map(context -> context.getLocale())
                .orElse(Locale.forLanguageTag("vi"));
        var word = messages.getMessage("organ." + id.code(), null, id.code(), locale);
        return word == null ? id.code() : word;
    }

    public Roll roll(OrganId id, LocalDate on) {
        var seats = forms.of(id, on).map(Organ::seats).orElse(0);
        return new Roll(id, on, seats, institution.members(id, on));
    }

    public boolean isMember(OrganId organ, PersonId person, LocalDate on) {
        return institution.isMember(organ, person, on);
    }

    public Person person(PersonId id) {
        return people.person(id).orElseThrow(() -> Refusal.notFound("person.unknown", Optional.empty()));
    }

    /** In the order of given names, in one query. */
    public List<Person> people(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : people.people(ids);
    }

    /** People whose name contains the words, diacritics aside, by given name; no words find everyone. */
    public List<Person> search(String words, int limit, int offset) {
        return people.search(words.strip(), limit, offset);
    }

    public int count(String words) {
        return people.count(words.strip());
    }

    /** The posts a person held on a day. */
    public List<Post> posts(PersonId person, LocalDate on) {
        return posts(person).stream().filter(post -> post.during().contains(on)).toList();
    }

    /** All posts a person ever held, newest first. */
    public List<Post> posts(PersonId person) {
        return institution.postsOf(person);
    }

    /** The posts held in a body on a day. */
    public List<Post> posts(OrganId organ, LocalDate on) {
        return institution.postsIn(organ, on);
    }

    /** All posts held on a day, in the order of precedence. */
    public List<Post> posts(LocalDate on) {
        return institution.posts(on);
    }

    /** How many were on the roll of each body that has one. */
    public Map<OrganId, Integer> sizes(LocalDate on) {
        return institution.sizes(on);
    }

    /** Who held a post in a body on a day. */
    public Optional<Person> holder(OrganId organ, PostKind kind, LocalDate on) {
        return posts(organ, on).stream()
                .filter(post -> post.kind() == kind)
                .findFirst()
                .map(post -> person(post.person()));
    }

    /** All seats a person ever had, newest first. */
    public List<Membership> memberships(PersonId person) {
        return institution.membershipsOf(person);
    }

    public List<Membership> memberships(PersonId person, LocalDate on) {
        return memberships(person).stream()
                .filter(seat -> seat.during().contains(on))
                .toList();
    }

    /** What a person looks after on a day. */
    public List<Assignment> assignments(PersonId person, LocalDate on) {
        return institution.assignmentsOf(person, on);
    }

    /** Who looks after a body on a day. */
    public List<Assignment> assignments(OrganId organ, LocalDate on) {
        return institution.assignmentsTo(organ, on);
    }

    /** Whether no body has been entered yet. */
    public boolean isEmpty() {
        return institution.isEmpty();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
