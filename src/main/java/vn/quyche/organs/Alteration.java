package vn.quyche.organs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** What a change does to the institution. Days are half-open: who leaves on a day is no member on it. */
public sealed interface Alteration {

    ChangeKind kind();

    /** The body it is about, if it is about one that is there already. */
    default Optional<OrganId> ofOrgan() {
        return Optional.empty();
    }

    /** The person it is about, if it is about one. */
    default Optional<PersonId> ofPerson() {
        return Optional.empty();
    }

    /** Its particulars in codes, by the names of the form's fields. */
    default Map<String, String> particulars() {
        return Map.of();
    }

    /** A body is founded. */
    record Founding(String name, String shortName, OrganKind kindOfBody, Optional<OrganId> parent, int seats)
            implements Alteration {

        @Override
        public ChangeKind kind() {
            return ChangeKind.FOUNDED;
        }

        @Override
        public Map<String, String> particulars() {
            return shape(name, shortName, kindOfBody, parent, seats);
        }
    }

    /** A body has another name, another place in the tree or another number of seats. */
    record Reshaping(
            OrganId organ, String name, String shortName, OrganKind kindOfBody, Optional<OrganId> parent, int seats)
            implements Alteration {

        @Override
        public ChangeKind kind() {
            return ChangeKind.REORGANISED;
        }

        @Override
        public Optional<OrganId> ofOrgan() {
            return Optional.of(organ);
        }

        @Override
        public Map<String, String> particulars() {
            return shape(name, shortName, kindOfBody, parent, seats);
        }
    }

    /** Bodies end, and their work goes to another. */
    record Merging(List<OrganId> organs, OrganId into) implements Alteration {

        public Merging {
            organs = List.copyOf(organs);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.MERGED;
        }

        @Override
        public Optional<OrganId> ofOrgan() {
            return Optional.of(into);
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("organs", codes(organs), "into", into.code());
        }
    }

    /** A body ends; its work may go to others. */
    record Dissolving(OrganId organ, List<OrganId> into) implements Alteration {

        public Dissolving {
            into = List.copyOf(into);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.DISSOLVED;
        }

        @Override
        public Optional<OrganId> ofOrgan() {
            return Optional.of(organ);
        }

        @Override
        public Map<String, String> particulars() {
            return into.isEmpty() ? Map.of() : Map.of("organs", codes(into));
        }
    }

    /** Bodies end together, and nobody takes their work over. */
    record Closing(List<OrganId> organs) implements Alteration {

        public Closing {
            organs = List.copyOf(organs);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.DISSOLVED;
        }
    }

    /** Bodies come to belong to another together. */
    record Moving(List<OrganId> organs, OrganId parent) implements Alteration {

        public Moving {
            organs = List.copyOf(organs);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.REORGANISED;
        }

        @Override
        public Optional<OrganId> ofOrgan() {
            return Optional.of(parent);
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("parent", parent.code());
        }
    }

    /** A new term of a body begins, which ends the one before it. */
    record TermBeginning(OrganId organ, String number) implements Alteration {

        @Override
        public ChangeKind kind() {
            return ChangeKind.TERM_BEGUN;
        }

        @Override
        public Optional<OrganId> ofOrgan() {
            return Optional.of(organ);
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("termNumber", number.strip());
        }
    }

    /** An alteration on a person. */
    sealed interface OnPerson extends Alteration permits Tie, Dying, Looking, Correcting, Entering {

        PersonId person();

        @Override
        default Optional<PersonId> ofPerson() {
            return Optional.of(person());
        }
    }

    /** An alteration on a person in a body. */
    sealed interface Tie extends OnPerson
            permits Seating, Unseating, Suspending, Resuming, Posting, Unposting, StandingIn, StandingDown {

        OrganId organ();

        @Override
        default Optional<OrganId> ofOrgan() {
            return Optional.of(organ());
        }
    }

    /** A person takes a seat. */
    record Seating(OrganId organ, PersonId person, Membership.Entry entry, Optional<LocalDate> until) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.SEATED;
        }

        @Override
        public Map<String, String> particulars() {
            return withEnd(Map.of("entry", entry.name()), until);
        }
    }

    /** A person leaves a seat, and the posts held in that body if so said. */
    record Unseating(OrganId organ, PersonId person, Exit exit, boolean withPosts) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.UNSEATED;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("exit", exit.name(), "withPosts", Boolean.toString(withPosts));
        }
    }

    /** A member stays on the roll and may not act. */
    record Suspending(OrganId organ, PersonId person, Optional<LocalDate> until) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.SUSPENDED;
        }

        @Override
        public Map<String, String> particulars() {
            return withEnd(Map.of(), until);
        }
    }

    /** A suspended member may act again. */
    record Resuming(OrganId organ, PersonId person) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.RESUMED;
        }
    }

    /** A person is given a post. */
    record Posting(OrganId organ, PersonId person, PostKind post, String title, Optional<LocalDate> until)
            implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.POSTED;
        }

        @Override
        public Map<String, String> particulars() {
            return withEnd(Map.of("post", post.name(), "title", title.strip()), until);
        }
    }

    /** A person leaves a post. */
    record Unposting(OrganId organ, PersonId person, PostKind post, Exit exit) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.UNPOSTED;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("post", post.name(), "exit", exit.name());
        }
    }

    /** A person acts for the absent holder of a post. */
    record StandingIn(OrganId organ, PostKind post, PersonId person, Optional<LocalDate> until) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.STAND_IN_BEGUN;
        }

        @Override
        public Map<String, String> particulars() {
            return withEnd(Map.of("post", post.name()), until);
        }
    }

    /** The holder is back. */
    record StandingDown(OrganId organ, PostKind post, PersonId person) implements Tie {

        @Override
        public ChangeKind kind() {
            return ChangeKind.STAND_IN_ENDED;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("post", post.name());
        }
    }

    /** A person died: every seat, post and assignment ends. */
    record Dying(PersonId person) implements OnPerson {

        @Override
        public ChangeKind kind() {
            return ChangeKind.DECEASED;
        }
    }

    /** An alteration on what a person looks after: a body or a field. */
    sealed interface Looking extends OnPerson permits Assigning, Unassigning {

        Assignment.Kind assignment();

        Optional<OrganId> organ();

        String field();

        @Override
        default Optional<OrganId> ofOrgan() {
            return organ();
        }

        @Override
        default Map<String, String> particulars() {
            return Map.of("assignment", assignment().name(), "field", field().strip());
        }
    }

    /** A person is to look after it. */
    record Assigning(PersonId person, Assignment.Kind assignment, Optional<OrganId> organ, String field)
            implements Looking {

        @Override
        public ChangeKind kind() {
            return ChangeKind.ASSIGNED;
        }
    }

    /** A person no longer looks after it. */
    record Unassigning(PersonId person, Assignment.Kind assignment, Optional<OrganId> organ, String field)
            implements Looking {

        @Override
        public ChangeKind kind() {
            return ChangeKind.UNASSIGNED;
        }
    }

    /** A person's name or address was entered wrongly. */
    record Correcting(PersonId person, String name, Optional<String> email) implements OnPerson {

        @Override
        public ChangeKind kind() {
            return ChangeKind.PERSON_CORRECTED;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("name", name.strip());
        }
    }

    /** Somebody who was not in the register. */
    record Entering(PersonId person, String name, Optional<String> email) implements OnPerson {

        @Override
        public ChangeKind kind() {
            return ChangeKind.PERSON_ENTERED;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("name", name.strip());
        }
    }

    private static String codes(List<OrganId> organs) {
        return organs.stream().map(OrganId::code).collect(Collectors.joining(","));
    }

    private static Map<String, String> shape(
            String name, String shortName, OrganKind kind, Optional<OrganId> parent, int seats) {
        var said = new LinkedHashMap<String, String>();
        said.put("name", name.strip());
        said.put("shortName", shortName.strip());
        said.put("kindOfBody", kind.name());
        said.put("seats", Integer.toString(seats));
        parent.ifPresent(body -> said.put("parent", body.code()));
        return said;
    }

    private static Map<String, String> withEnd(Map<String, String> rest, Optional<LocalDate> until) {
        var said = new LinkedHashMap<>(rest);
        until.ifPresent(day -> said.put("until", day.toString()));
        return said;
    }
}
