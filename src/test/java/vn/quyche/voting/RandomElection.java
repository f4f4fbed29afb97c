package vn.quyche.voting;

import static vn.quyche.kernel.OrganId.PROVINCIAL_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_COMMITTEE;
import static vn.quyche.kernel.OrganId.STANDING_GROUP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;

/**
 * An election as it may happen: some organ, any kind of ballot that it takes, a roll on which some are suspended, stand
 * back, or are away, and what those who may vote have said.
 *
 * @param organ whose members vote
 * @param mode how
 * @param asked what
 * @param round of a consensus
 * @param voters the roll
 */
record RandomElection(OrganId organ, BallotMode mode, Asked asked, int round, List<Someone> voters) {

    static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    static final Instant DUE = Instant.parse("2024-03-15T09:00:00Z");

    private static final int FEW = 10;
    private static final int MANY = 60;
    private static final int OPTIONS = 5;
    private static final RecordRef ITEM = new RecordRef("item", new UUID(0, 0).toString(), "Việc");
    private static final Audience READERS = Audience.of(STANDING_COMMITTEE);
    private static final BallotId ID = BallotId.random();
    private static final List<List<String>> NAMES =
            IntStream.rangeClosed(0, OPTIONS).mapToObj(RandomElection::names).toList();
    private static final List<PersonId> PEOPLE = IntStream.range(0, MANY)
            .mapToObj(number -> new PersonId(new UUID(1, number)))
            .toList();

    /**
     * One line of the roll.
     *
     * @param person who
     * @param standing what the person may do
     * @param inRoom whether there when it was counted
     * @param said the vote, if any
     * @param late whether it came after the due time
     */
    record Someone(PersonId person, Standing standing, boolean inRoom, Optional<Choice> said, boolean late) {

        boolean counts() {
            return said.isPresent() && !late;
        }

        Someone saying(Choice other) {
            return new Someone(person, standing, true, Optional.of(other), false);
        }
    }

    static RandomElection draw(Random random) {
        var organ = List.of(STANDING_COMMITTEE, PROVINCIAL_COMMITTEE, STANDING_GROUP)
                .get(random.nextInt(8) == 0 ? 2 : random.nextInt(2));
        var mode = mode(organ, random);
        var asked = asked(organ, mode, random);
        var members = organ.equals(STANDING_GROUP)
                ? 1 + random.nextInt(5)
                : 1 + random.nextInt(random.nextInt(25) == 0 ? MANY : FEW);
        var absence = random.nextInt(100);
        var silence = random.nextInt(100);
        var lean = random.nextInt(100);
        var voters = new ArrayList<Someone>();
        for (var number = 0; number < members; number++) {
            voters.add(someone(number, mode, asked, absence, silence, lean, random));
        }
        return new RandomElection(organ, mode, asked, 1 + random.nextInt(3), voters);
    }

    private static BallotMode mode(OrganId organ, Random random) {
        return organ.equals(STANDING_GROUP)
                ? random.nextInt(4) == 0 ? BallotMode.SECRET : BallotMode.CONSENSUS
                : List.of(BallotMode.OPEN, BallotMode.SECRET, BallotMode.SECRET, BallotMode.WRITTEN)
                        .get(random.nextInt(4));
    }

    private static Asked asked(OrganId organ, BallotMode mode, Random random) {
        var kinds = mode != BallotMode.OPEN && mode != BallotMode.SECRET || organ.equals(STANDING_GROUP)
                ? List.of(BallotKind.QUESTION)
                : mode == BallotMode.SECRET && organ.equals(PROVINCIAL_COMMITTEE)
                        ? List.of(BallotKind.values())
                        : List.of(BallotKind.QUESTION, BallotKind.ALTERNATIVES);
        var kind = kinds.get(random.nextInt(kinds.size()));
        return switch (kind) {
            case QUESTION -> Asked.question("Đồng ý không?");
            case ALTERNATIVES -> new Asked(kind, "Chọn tên nào?", NAMES.get(2 + random.nextInt(OPTIONS - 1)), 1);
            case ELECTION, CONFIDENCE_POLL, CONFIDENCE_VOTE -> {
                var names = 1 + random.nextInt(OPTIONS);
                yield new Asked(kind, "Danh sách", NAMES.get(names), 1 + random.nextInt(names));
            }
        };
    }

    private static Someone someone(
            int number, BallotMode mode, Asked asked, int absence, int silence, int lean, Random random) {
        var lot = random.nextInt(20);
        var standing = lot == 0 ? Standing.SUSPENDED : lot == 1 ? Standing.RECUSED : Standing.VOTES;
        var came = random.nextInt(100) >= absence / 2;
        var votes = standing == Standing.VOTES && (came || !mode.isInRoom()) && random.nextInt(100) >= silence / 2;
        return new Someone(
                PEOPLE.get(number),
                standing,
                mode.isInRoom() && came && random.nextInt(15) > 0,
                votes ? Optional.of(choice(asked, mode, lean, random)) : Optional.empty(),
                votes && mode == BallotMode.WRITTEN && random.nextInt(15) == 0);
    }

    /** An answer such a ballot takes. */
    static Choice choice(Asked asked, BallotMode mode, int lean, Random random) {
        var first = random.nextInt(100) < lean;
        return switch (asked.kind()) {
            case QUESTION ->
                first
                        ? Choice.YES
                        : asked.choices(mode)
                                .get(random.nextInt(asked.choices(mode).size()));
            case ALTERNATIVES ->
                Choice.of(
                        first
                                ? "1"
                                : String.valueOf(
                                        1 + random.nextInt(asked.options().size())));
            case ELECTION -> {
                var lines = new TreeSet<Integer>();
                var names = asked.options().size();
                if (first) {
                    // All but one of the foremost, so that many come past the half together.
                    IntStream.rangeClosed(1, Math.min(names, asked.seats() + 1)).forEach(lines::add);
                    lines.remove(1 + random.nextInt(asked.seats() + 1));
                } else {
                    random.ints(random.nextInt(asked.seats() + 1), 1, names + 1).forEach(lines::add);
                }
                yield Choice.ofLines(List.copyOf(lines));
            }
            case CONFIDENCE_POLL, CONFIDENCE_VOTE -> {
                var letters = new StringBuilder();
                for (var line = 0; line < asked.options().size(); line++) {
                    var levels = asked.levels();
                    letters.append((char) levels.get(first ? levels.size() - 1 : random.nextInt(levels.size())));
                }
                yield Choice.of(letters.toString());
            }
        };
    }

    /** The same, the members' votes having come in another order and their names standing in another. */
    RandomElection shuffled(Random random) {
        var others = new ArrayList<>(voters);
        Collections.shuffle(others, random);
        return new RandomElection(organ, mode, asked, round, others);
    }

    /** The same, but for what one of them said. */
    RandomElection with(int place, Choice said) {
        var others = new ArrayList<>(voters);
        others.set(place, others.get(place).saying(said));
        return new RandomElection(organ, mode, asked, round, others);
    }

    List<Choice> slips() {
        return voters.stream()
                .filter(Someone::counts)
                .flatMap(voter -> voter.said().stream())
                .toList();
    }

    Set<PersonId> room() {
        return voters.stream().filter(Someone::inRoom).map(Someone::person).collect(Collectors.toSet());
    }

    /** As the product keeps it. */
    Ballot ballot() {
        return new Ballot(
                ID,
                organ,
                mode,
                BallotForm.DEVICE,
                asked,
                ITEM,
                ITEM,
                round,
                DAY,
                "dien-bien",
                "9",
                DUE,
                "Văn phòng",
                mode == BallotMode.WRITTEN ? Optional.of(DUE) : Optional.empty(),
                Optional.empty(),
                READERS,
                BallotState.OPEN,
                "",
                voters.stream().map(RandomElection::line).toList(),
                Optional.empty());
    }

    private static Voter line(Someone voter) {
        return new Voter(
                voter.person(),
                "",
                "",
                voter.standing(),
                voter.said().map(said -> new Receipt("", said, "", voter.late() ? DUE.plusSeconds(1) : DUE)),
                "",
                Optional.empty());
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line -> "Người " + line).toList();
    }
}
