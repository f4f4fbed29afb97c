package vn.quyche.voting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/** One ballot with its roll and its urn, kept as the tables keep them, so that casting and closing run without a server. */
final class KeptInMemory implements Ballots {

    private Ballot ballot;
    private final Map<PersonId, List<Receipt>> votes = new LinkedHashMap<>();
    private final Map<PersonId, Receipt> marks = new LinkedHashMap<>();
    private Optional<Urn> urn = Optional.empty();

    KeptInMemory(Ballot empty) {
        this.ballot = empty;
        if (empty.mode() == BallotMode.SECRET) {
            urn = Optional.of(Urn.empty(empty.eligible(), empty.asked().longestSlip()));
        }
    }

    /** How many votes of a person are kept. */
    int votesOf(PersonId person) {
        return votes.getOrDefault(person, List.of()).size() + (marks.containsKey(person) ? 1 : 0);
    }

    Count count() {
        return ballot.result().orElseThrow();
    }

    @Override
    public void add(Ballot other) {
        ballot = other;
    }

    @Override
    public Optional<Ballot> find(BallotId id) {
        return Optional.of(ballot.with(
                ballot.roll().stream().map(line -> rolls().asItStands(line)).toList()));
    }

    @Override
    public Optional<Ballot> lock(BallotId id) {
        return find(id);
    }

    @Override
    public Optional<Ballot> hold(BallotId id) {
        return Optional.of(ballot.with(List.of()));
    }

    @Override
    public void enter(BallotId id, BallotState state, String cancelledFor, Instant at, String by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close(BallotId id, Count result) {
        ballot = new Ballot(
                ballot.id(),
                ballot.organ(),
                ballot.mode(),
                ballot.form(),
                ballot.asked(),
                ballot.about(),
                ballot.takenIn(),
                ballot.round(),
                ballot.heldOn(),
                ballot.regulation(),
                ballot.version(),
                ballot.openedAt(),
                ballot.openedBy(),
                ballot.dueAt(),
                ballot.correction(),
                ballot.audience(),
                BallotState.CLOSED,
                "",
                ballot.roll(),
                Optional.of(result));
    }

    @Override
    public void postpone(BallotId id, Instant dueAt) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int rediscussions(OrganId organ, RecordRef about) {
        return 0;
    }

    @Override
    public boolean isOpen(RecordRef takenIn) {
        return ballot.isOpen();
    }

    @Override
    public boolean isOpenAbout(RecordRef about) {
        return ballot.isOpen();
    }

    @Override
    public List<Ballot> takenIn(Collection<RecordRef> records) {
        return List.of(ballot);
    }

    @Override
    public List<Ballot> open(Set<Circle> readers) {
        return List.of();
    }

    @Override
    public List<Ballot> closed(Set<Circle> readers, Instant before, int limit) {
        return List.of();
    }

    @Override
    public List<Ballot> correcting(BallotId id) {
        return List.of();
    }

    Roll rolls() {
        return new Roll();
    }

    Urns urns() {
        return new Slot();
    }

    final class Roll implements Rolls {

        @Override
        public void add(BallotId id, List<Voter> roll) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<BallotId, List<Voter>> of(Collection<BallotId> ids) {
            return Map.of();
        }

        @Override
        public Optional<Voter> voter(BallotId id, PersonId person) {
            return ballot.roll().stream()
                    .filter(line -> line.person().equals(person))
                    .findFirst()
                    .map(this::asItStands);
        }

        private Voter asItStands(Voter line) {
            var cast = votes.getOrDefault(line.person(), List.of());
            var last = cast.isEmpty() ? marks.get(line.person()) : cast.get(cast.size() - 1);
            return new Voter(
                    line.person(),
                    line.name(),
                    line.position(),
                    line.standing(),
                    Optional.ofNullable(last),
                    "",
                    Optional.empty());
        }

        @Override
        public void cast(BallotId id, PersonId person, Receipt vote, String enteredBy) {
            votes.computeIfAbsent(person, first -> new ArrayList<>()).add(vote);
        }

        @Override
        public void mark(BallotId id, PersonId person, Receipt receipt) {
            if (marks.put(person, receipt) != null) {
                throw new IllegalStateException("Marked twice: " + person);
            }
        }

        @Override
        public void present(BallotId id, Set<PersonId> people) {
            // Nobody asks for it here.
        }
    }

    private final class Slot implements Urns {

        @Override
        public void place(BallotId id, Urn empty) {
            urn = Optional.of(empty);
        }

        @Override
        public Optional<Urn> lock(BallotId id) {
            return urn.map(kept -> Urn.open(kept.key(), kept.sealed()));
        }

        @Override
        public void save(BallotId id, Urn fuller) {
            urn = Optional.of(fuller);
        }

        @Override
        public void destroy(BallotId id) {
            urn = Optional.empty();
        }
    }
}
