package vn.quyche.organs;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Regulations;
import vn.quyche.web.OrganNames;

/** The door to the institution: its bodies, its people, and who was what on a day. */
@Component
public class Organs implements OrganNames {

    private final Institution institution;
    private final People people;
    private final OrganForms forms;
    private final Regulations regulations;
    private final MessageSource messages;
    private final BusinessClock clock;

    Organs(
            Institution institution,
            People people,
            OrganForms forms,
            Regulations regulations,
            MessageSource messages,
            BusinessClock clock) {
        this.institution = institution;
        this.people = people;
        this.forms = forms;
        this.regulations = regulations;
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
        return new Roll(id, on, seats, institution.members(id, on), bases(on));
    }

    /** As the regulation in force says; where it is silent, as its first version that speaks of it. */
    private Bases bases(LocalDate on) {
        var regulation = regulations.working();
        return Stream.concat(regulation.find(on).stream(), regulation.editions().stream())
                .flatMap(rules -> Bases.of(rules).stream())
                .findFirst()
                .orElseThrow();
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

    /** All that is looked after on a day, bodies and fields. */
    public List<Assignment> assignments(LocalDate on) {
        return institution.assignments(on);
    }

    /** Whatever a person looked after, in force or not. */
    public List<Assignment> assignments(PersonId person) {
        return institution.assignmentsEver(person);
    }

    /** All seats there ever were in a body, newest first. */
    public List<Membership> seats(OrganId organ) {
        return institution.membershipsIn(organ);
    }

    /** All posts there ever were in a body, newest first. */
    public List<Post> postsEver(OrganId organ) {
        return institution.postsEver(organ);
    }

    /** All days on which members of a body might not act. */
    public List<Suspension> suspensions(OrganId organ) {
        return institution.suspensions(organ);
    }

    /** Those with a seat or a post in a body on a day, by given name. */
    public List<Person> tied(OrganId organ, LocalDate on) {
        var seated = institution.members(organ, on).stream().map(Member::person);
        var holding = posts(organ, on).stream().map(Post::person);
        return people(Stream.concat(seated, holding).distinct().toList());
    }

    /** The terms of a body, the latest first. */
    public List<Term> terms(OrganId organ) {
        return institution.terms(organ);
    }

    public Optional<Term> term(OrganId organ, LocalDate on) {
        return terms(organ).stream().filter(term -> term.during().contains(on)).findFirst();
    }

    /** Every form a body had, the first one first. */
    public List<Organ> history(OrganId id) {
        return forms.ever(id);
    }

    /** The bodies that are no more on a day, in their last form. */
    public List<Organ> ended(LocalDate on) {
        return forms.endedBefore(on);
    }

    /** Whose work went to whom, ever. */
    public List<Succession> successions() {
        return forms.successions();
    }

    /** The bodies whose work has come to some others by a day, directly or by way of others. */
    public Set<OrganId> predecessors(Collection<OrganId> organs, LocalDate on) {
        var found = new LinkedHashSet<OrganId>();
        var open = new ArrayDeque<>(organs);
        while (!open.isEmpty()) {
            var successor = open.remove();
            forms.successions().stream()
                    .filter(line ->
                            line.successor().equals(successor) && !line.from().isAfter(on))
                    .map(Succession::predecessor)
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** Whether no body has been entered yet. */
    public boolean isEmpty() {
        return institution.isEmpty();
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
