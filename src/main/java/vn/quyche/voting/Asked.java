package vn.quyche.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.quyche.kernel.Refusal;

/**
 * What a ballot puts to its voters, and what an answer to it may be.
 *
 * @param kind what sort of thing it is
 * @param question the words asked
 * @param options the answers to choose from, or the persons it is about; none where the question is for or against
 * @param seats how many of the options a slip may choose at the most
 */
public record Asked(BallotKind kind, String question, List<String> options, int seats) {

    /** Long enough for any name or proposal that a slip can show. */
    private static final int LONGEST_OPTION = 200;

    private static final int MOST_OPTIONS = 60;
    private static final List<Choice> PLAIN = List.of(Choice.YES, Choice.NO, Choice.ABSTAIN);
    private static final List<Choice> IN_WRITING =
            List.of(Choice.YES, Choice.NO, Choice.OTHER, Choice.RESERVED, Choice.ABSTAIN);

    /** Beside the name of a person for whom a paper slip says nothing. */
    private static final char UNMARKED = 'U';

    private static final List<Character> HIGH_CONFIDENCE_LOW = List.of('H', 'C', 'L');
    private static final List<Character> CONFIDENCE_OR_NONE = List.of('C', 'N');

    public Asked {
        options = options.stream().map(String::strip).toList();
    }

    public static Asked question(String words) {
        return new Asked(BallotKind.QUESTION, words, List.of(), 1);
    }

    /** A question for or against when no other answers are named, and one with these answers otherwise. */
    public static Asked of(String words, List<String> options) {
        var plain = PLAIN.stream().map(Choice::code).toList();
        if (options.isEmpty() || (options.contains(Choice.YES.code()) && plain.containsAll(options))) {
            return question(words);
        }
        return new Asked(BallotKind.ALTERNATIVES, words, options, 1);
    }

    /** The letters from which each person gets one in a vote of confidence; none in other votes. */
    public List<Character> levels() {
        return switch (kind) {
            case CONFIDENCE_POLL -> HIGH_CONFIDENCE_LOW;
            case CONFIDENCE_VOTE -> CONFIDENCE_OR_NONE;
            case QUESTION, ALTERNATIVES, ELECTION -> List.of();
        };
    }

    /** Refuses options that no slip could show, or that nobody could tell apart. */
    public void mustBeAnswerable() {
        if (kind == BallotKind.QUESTION) {
            return;
        }
        var distinct = new TreeSet<>(options);
        var least = kind == BallotKind.ALTERNATIVES ? 2 : 1;
        if (options.size() < least || options.size() > MOST_OPTIONS || distinct.size() < options.size()) {
            throw Refusal.invalid("options", "ballot.options", least, MOST_OPTIONS);
        }
        if (options.stream().anyMatch(option -> option.isEmpty() || option.length() > LONGEST_OPTION)) {
            throw Refusal.invalid("options", "ballot.option-length", LONGEST_OPTION);
        }
        if (kind == BallotKind.ELECTION && (seats < 1 || seats > options.size())) {
            throw Refusal.invalid("seats", "ballot.seats", seats, options.size());
        }
    }

    /** What a voter may say, where it is one of a few words; empty where lines are marked. */
    public List<Choice> choices(BallotMode mode) {
        return kind == BallotKind.QUESTION ? mode == BallotMode.WRITTEN ? IN_WRITING : PLAIN : List.of();
    }

    /** Refuses an answer that this ballot does not take, naming those that it does. */
    void mustTake(Choice choice, BallotMode mode) {
        var fits = switch (kind) {
            case QUESTION -> choices(mode).contains(choice);
            case ALTERNATIVES, ELECTION -> fitsLines(choice);
            case CONFIDENCE_POLL, CONFIDENCE_VOTE -> fitsLetters(choice);
        };
        if (!fits) {
            throw Refusal.invalid("choice", "field.not-one-of", "choice", choice.code(), said(mode));
        }
        if (kind == BallotKind.ELECTION && choice.lines().size() > seats) {
            throw Refusal.invalid(
                    "choice", "ballot.too-many-chosen", seats, choice.lines().size());
        }
        if (kind == BallotKind.ALTERNATIVES && choice.lines().size() > 1) {
            throw Refusal.invalid("choice", "ballot.one-chosen", choice.lines().size());
        }
    }

    /** How often each thing was said: the words of a question, the numbers of lines, or {@code 2H} for a person. */
    Map<String, Integer> tallied(List<Choice> slips) {
        var said = new LinkedHashMap<String, Integer>();
        slips.forEach(slip -> marks(slip).forEach(mark -> said.merge(mark, 1, Integer::sum)));
        return said;
    }

    /** What is counted of paper slips, each with its figure: as in {@link #tallied}, and {@code 2U} for a line unmarked. */
    public List<String> figures() {
        return kind == BallotKind.ELECTION
                ? numbers().toList()
                : sums().stream().flatMap(List::stream).toList();
    }

    /** The figures of which each valid slip adds to exactly one; none in an election, where it marks several names. */
    List<List<String>> sums() {
        return switch (kind) {
            case QUESTION -> List.of(PLAIN.stream().map(Choice::code).toList());
            case ALTERNATIVES -> List.of(numbers().toList());
            case ELECTION -> List.of();
            case CONFIDENCE_POLL, CONFIDENCE_VOTE ->
                numbers().map(this::levelsOf).toList();
        };
    }

    private Stream<String> numbers() {
        return IntStream.rangeClosed(1, options.size()).mapToObj(String::valueOf);
    }

    private List<String> levelsOf(String number) {
        return Stream.concat(levels().stream(), Stream.of(UNMARKED))
                .map(letter -> number + letter)
                .toList();
    }

    /** The words of an option by its number from 1. */
    public Optional<String> option(int number) {
        return number >= 1 && number <= options.size() ? Optional.of(options.get(number - 1)) : Optional.empty();
    }

    /** The longest slip there can be, in letters. */
    int longestSlip() {
        return switch (kind) {
            case QUESTION -> Choice.RESERVED.code().length();
            case ALTERNATIVES, ELECTION -> Math.max(Choice.BLANK.code().length(), 3 * options.size());
            case CONFIDENCE_POLL, CONFIDENCE_VOTE -> options.size();
        };
    }

    private List<String> marks(Choice slip) {
        return switch (kind) {
            case QUESTION -> List.of(slip.code());
            case ALTERNATIVES, ELECTION ->
                slip.equals(Choice.BLANK)
                        ? List.of(slip.code())
                        : slip.lines().stream().map(String::valueOf).toList();
            case CONFIDENCE_POLL, CONFIDENCE_VOTE ->
                IntStream.range(0, slip.code().length())
                        .mapToObj(line -> (line + 1) + slip.code().substring(line, line + 1))
                        .toList();
        };
    }

    private boolean fitsLines(Choice choice) {
        if (choice.equals(Choice.BLANK)) {
            return kind == BallotKind.ELECTION;
        }
        return choice.code().chars().allMatch(sign -> sign == ',' || Character.isDigit(sign))
                && choice.lines().stream().allMatch(line -> option(line).isPresent())
                && Choice.ofLines(choice.lines()).equals(choice);
    }

    private boolean fitsLetters(Choice choice) {
        var letters = levels();
        return choice.code().length() == options.size()
                && choice.code().chars().allMatch(sign -> letters.contains((char) sign));
    }

    private String said(BallotMode mode) {
        return switch (kind) {
            case QUESTION ->
                String.join(", ", choices(mode).stream().map(Choice::code).toList());
            case ALTERNATIVES, ELECTION -> "1.." + options.size();
            case CONFIDENCE_POLL -> "[HCL]{" + options.size() + "}";
            case CONFIDENCE_VOTE -> "[CN]{" + options.size() + "}";
        };
    }
}
