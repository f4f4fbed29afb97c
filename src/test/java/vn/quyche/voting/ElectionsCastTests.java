package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Role;
import vn.quyche.regulation.Rulebooks;

/**
 * Elections drawn by lot, each vote cast through {@link Casting} in a random order, some sent again, some changed, and
 * some by people who have no vote: one vote of each member counts, the last by name and the first in secret.
 */
class ElectionsCastTests {

    private static final int ELECTIONS = 4_000;
    private static final Random RANDOM = new Random(19);

    @Test
    void oneVoteOfEachMemberCountsInWhateverOrderTheyCome() {
        for (var number = 0; number < ELECTIONS; number++) {
            var election = RandomElection.draw(RANDOM);
            if (election.voters().stream().noneMatch(voter -> voter.standing() == Standing.VOTES)) {
                continue; // it could not be opened
            }
            var plain = PlainCount.of(election);
            var scripts = scripts(election);
            for (var order = 0; order < 2; order++) {
                var count = new Sitting(election).hold(scripts);
                assertThat(count.said()).as("%d: %s", number, election).isEqualTo(plain.said());
                assertThat(count.tally().next()).isEqualTo(plain.next());
                assertThat(count.slips()).isEqualTo(election.slips().size());
            }
        }
    }

    /** What each sends, one after the other; only what stands in the election is to count. */
    private static Map<PersonId, List<Choice>> scripts(RandomElection election) {
        var scripts = new HashMap<PersonId, List<Choice>>();
        for (var voter : election.voters()) {
            var script = new ArrayList<Choice>();
            if (voter.said().isPresent()) {
                script.add(voter.said().orElseThrow());
                for (var more = voter.late() ? 0 : RANDOM.nextInt(3); more > 0; more--) {
                    var other = RandomElection.choice(election.asked(), election.mode(), 50, RANDOM);
                    script.add(election.mode().mayChange() ? 0 : script.size(), other);
                }
            }
            scripts.put(voter.person(), script);
        }
        return scripts;
    }

    /** One election from the first vote to the count. */
    private static final class Sitting {

        private static final Actor OFFICE = actor(new PersonId(new UUID(9, 9)));

        private final RandomElection election;
        private final KeptInMemory kept;
        private final Casting casting;
        private final Closing closing;
        private Instant now = RandomElection.DUE.minusSeconds(60);
        private Set<PersonId> room;
        private int facts;

        Sitting(RandomElection election) {
            this.election = election;
            var empty = election.ballot();
            this.kept = new KeptInMemory(empty.with(empty.roll().stream()
                    .map(line -> Voter.entered(line.person(), "", "", line.standing()))
                    .toList()));
            this.room = election.voters().stream()
                    .filter(voter -> voter.inRoom() || voter.said().isPresent())
                    .map(RandomElection.Someone::person)
                    .collect(Collectors.toSet());
            var beans = new StaticListableBeanFactory();
            beans.addBean("presence", (Presence) (RecordRef takenIn) -> room);
            var presence = beans.getBeanProvider(Presence.class);
            var clock = new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
            var told = new BallotFacts(fact -> facts++, clock);
            this.casting = new Casting(kept, kept.rolls(), kept.urns(), presence, told, clock);
            this.closing = new Closing(kept, kept.rolls(), kept.urns(), Rulebooks.shipped(), presence, told, clock);
        }

        Count hold(Map<PersonId, List<Choice>> scripts) {
            var waiting = new ArrayList<Map.Entry<PersonId, Queue<Choice>>>();
            var late = new ArrayList<RandomElection.Someone>();
            for (var voter : election.voters()) {
                var script = scripts.getOrDefault(voter.person(), List.of());
                if (voter.late()) {
                    late.add(voter);
                } else if (!script.isEmpty()) {
                    waiting.add(Map.entry(voter.person(), new ArrayDeque<>(script)));
                }
                hasNoVote(voter);
            }
            refused("ballot.not-on-roll", new PersonId(new UUID(7, 7)));
            while (!waiting.isEmpty()) {
                var turn = waiting.get(RANDOM.nextInt(waiting.size()));
                sends(turn.getKey(), turn.getValue().remove());
                if (turn.getValue().isEmpty()) {
                    waiting.remove(turn);
                }
            }
            now = RandomElection.DUE.plusSeconds(1);
            late.forEach(voter -> cast(voter.person(), voter.said().orElseThrow()));
            room = election.room();
            closing.close(
                    OFFICE, kept.find(election.ballot().id()).orElseThrow().id());
            return kept.count();
        }

        /** Some send again at once, not having heard; it is one vote, with one receipt. */
        private void sends(PersonId person, Choice choice) {
            var before = kept.votesOf(person);
            var receipt = cast(person, choice);
            var after = kept.votesOf(person);
            assertThat(after - before).isBetween(0, 1);
            if (RANDOM.nextBoolean()) {
                assertThat(cast(person, choice)).isEqualTo(receipt);
                assertThat(kept.votesOf(person)).isEqualTo(after);
            }
            if (!election.mode().mayChange()) {
                assertThat(after).isOne();
            }
        }

        private void hasNoVote(RandomElection.Someone voter) {
            if (voter.standing() == Standing.SUSPENDED) {
                refused("ballot.suspended", voter.person());
            } else if (voter.standing() == Standing.RECUSED) {
                refused("ballot.recused", voter.person());
            } else if (election.mode().isInRoom() && !room.contains(voter.person())) {
                refused("ballot.not-present", voter.person());
            }
        }

        private void refused(String code, PersonId person) {
            var choice = RandomElection.choice(election.asked(), election.mode(), 50, RANDOM);
            var before = facts;
            assertThatThrownBy(() -> cast(person, choice))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(code);
            assertThat(facts).isEqualTo(before);
        }

        private Receipt cast(PersonId person, Choice choice) {
            var words = choice.equals(Choice.OTHER) || choice.equals(Choice.RESERVED) ? "Vì" : "";
            return casting.cast(actor(person), election.ballot().id(), choice, words);
        }

        private static Actor actor(PersonId person) {
            return new Actor(
                    "someone",
                    person,
                    "Ai đó",
                    STANDING_COMMITTEE,
                    Set.<Role>of(),
                    Set.of(STANDING_COMMITTEE),
                    Set.of());
        }
    }
}
