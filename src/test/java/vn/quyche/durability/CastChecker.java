package vn.quyche.durability;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.quyche.durability.CastHistory.Attempt;
import vn.quyche.durability.CastHistory.Closure;
import vn.quyche.durability.CastsKept.Kept;
import vn.quyche.durability.CastsKept.Line;
import vn.quyche.durability.CastsKept.Mark;
import vn.quyche.durability.CastsKept.Vote;

/**
 * Compares what clients sent and heard with what the database holds in the end. It knows nothing of the product: a vote
 * is a row with a receipt, the last row of a person stands, in secret there is one mark and one slip.
 */
final class CastChecker {

    private final Map<Line, List<Attempt>> attempts;
    private final Map<String, Closure> closures = new HashMap<>();
    private final Map<Line, List<Vote>> votes;
    private final Map<Line, List<Mark>> marks;
    private final Map<String, List<Vote>> votesOf;
    private final Map<String, List<Mark>> marksOf;
    private final Set<Line> rolls;
    private final CastsKept kept;
    private final List<String> faults = new ArrayList<>();

    private CastChecker(CastHistory history, CastsKept kept) {
        this.kept = kept;
        this.attempts = history.attempts().stream()
                .collect(groupingBy(attempt -> new Line(attempt.ballot(), attempt.person())));
        history.closures().forEach(closure -> closures.put(closure.ballot(), closure));
        this.votes = kept.votes().stream().collect(groupingBy(vote -> new Line(vote.ballot(), vote.person())));
        this.marks = kept.marks().stream().collect(groupingBy(mark -> new Line(mark.ballot(), mark.person())));
        this.votesOf = kept.votes().stream().collect(groupingBy(Vote::ballot));
        this.marksOf = kept.marks().stream().collect(groupingBy(Mark::ballot));
        this.rolls = Set.copyOf(kept.rolls());
    }

    /** What does not agree, each with the name of the fault first; nothing when all is well. */
    static List<String> faults(CastHistory history, CastsKept kept) {
        var checker = new CastChecker(history, kept);
        checker.check();
        return checker.faults;
    }

    private void check() {
        var ballots = new HashMap<String, Kept>();
        kept.ballots().forEach(ballot -> ballots.put(ballot.id(), ballot));
        receiptsAreDifferent();
        Stream.concat(votes.keySet().stream(), marks.keySet().stream())
                .distinct()
                .forEach(line -> must(rolls.contains(line), "not on the roll", line));
        Stream.of(attempts.keySet(), votes.keySet(), marks.keySet())
                .flatMap(Set::stream)
                .distinct()
                .forEach(line -> {
                    var sent = attempts.getOrDefault(line, List.of());
                    if (ballots.containsKey(line.ballot())) {
                        sent.forEach(attempt -> truthful(line, attempt));
                        if (ballots.get(line.ballot()).secret()) {
                            inSecret(line, sent);
                        } else {
                            byName(line, sent);
                        }
                    } else {
                        must(sent.stream().noneMatch(Attempt::isTaken), "ballot lost", line);
                    }
                });
        kept.ballots().forEach(this::counted);
    }

    private void receiptsAreDifferent() {
        Stream.concat(
                        kept.votes().stream().map(Vote::receipt),
                        kept.marks().stream().map(Mark::receipt))
                .collect(groupingBy(receipt -> receipt, counting()))
                .forEach((receipt, times) -> must(times == 1, "receipt twice", receipt));
    }

    /** No vote is taken that was begun after the count was told, and none called closed before the count was asked for. */
    private void truthful(Line line, Attempt attempt) {
        var closure = closures.get(line.ballot());
        if (attempt.refusal().equals("ballot.closed")) {
            must(closure != null && attempt.ended() >= closure.begun(), "closed too early", attempt);
        }
        if (attempt.refusal().equals("ballot.not-on-roll")) {
            must(!rolls.contains(line), "kept off the roll", attempt);
        }
        if (attempt.isTaken()) {
            must(rolls.contains(line), "not on the roll", attempt);
        }
    }

    private void byName(Line line, List<Attempt> sent) {
        var rows = votes.getOrDefault(line, List.of());
        must(!marks.containsKey(line), "a mark by name", line);
        for (var place = 1; place < rows.size(); place++) {
            must(!rows.get(place).choice().equals(rows.get(place - 1).choice()), "double", rows.get(place));
        }
        var possible = sent.stream().filter(Attempt::mayHaveBeenTaken).collect(groupingBy(Attempt::choice, counting()));
        rows.stream()
                .collect(groupingBy(Vote::choice, counting()))
                .forEach((choice, times) ->
                        must(times <= possible.getOrDefault(choice, 0L), "phantom", line + " " + choice));
        var byReceipt = new HashMap<String, Vote>();
        rows.forEach(row -> byReceipt.put(row.receipt(), row));
        var taken = sent.stream().filter(Attempt::isTaken).toList();
        for (var attempt : taken) {
            var found = attempt.receipt()
                    .map(receipt -> byReceipt.containsKey(receipt)
                            && byReceipt.get(receipt).choice().equals(attempt.choice()))
                    .orElseGet(() -> rows.stream().anyMatch(row -> row.choice().equals(attempt.choice())));
            must(found, "lost", attempt);
        }
        inTheirOrder(line, rows, byReceipt, taken);
        standing(line, rows, sent, taken);
    }

    /** What was heard before something else was sent stands before it. */
    private void inTheirOrder(Line line, List<Vote> rows, Map<String, Vote> byReceipt, List<Attempt> taken) {
        var heard = taken.stream()
                .filter(attempt ->
                        attempt.receipt().filter(byReceipt::containsKey).isPresent())
                .toList();
        var ended = heard.stream()
                .sorted((one, other) -> Long.compare(one.ended(), other.ended()))
                .toList();
        var begun = heard.stream()
                .sorted((one, other) -> Long.compare(one.begun(), other.begun()))
                .toList();
        var latest = Long.MIN_VALUE;
        var next = 0;
        for (var attempt : begun) {
            while (next < ended.size() && ended.get(next).isBefore(attempt)) {
                latest = Math.max(latest, row(byReceipt, ended.get(next)).id());
                next++;
            }
            must(row(byReceipt, attempt).id() >= latest, "out of order", attempt);
        }
        must(rows.isEmpty() || rolls.contains(line), "not on the roll", line);
    }

    private static Vote row(Map<String, Vote> byReceipt, Attempt attempt) {
        return byReceipt.get(attempt.receipt().orElseThrow());
    }

    /** The last vote stands; once it was counted, nothing else is taken, and asking again tells of it. */
    private void standing(Line line, List<Vote> rows, List<Attempt> sent, List<Attempt> taken) {
        if (rows.isEmpty()) {
            return;
        }
        var last = rows.get(rows.size() - 1);
        var latestOfIt = sent.stream()
                .filter(attempt ->
                        attempt.mayHaveBeenTaken() && attempt.choice().equals(last.choice()))
                .mapToLong(Attempt::ended)
                .max()
                .orElse(Long.MIN_VALUE);
        taken.stream()
                .filter(attempt -> attempt.begun() > latestOfIt)
                .forEach(attempt -> must(false, "overwritten by an older one", attempt));
        var closure = closures.get(line.ballot());
        if (closure != null) {
            taken.stream().filter(attempt -> attempt.begun() > closure.ended()).forEach(attempt -> {
                must(attempt.choice().equals(last.choice()), "taken after the count", attempt);
                must(
                        attempt.receipt().filter(last.receipt()::equals).isPresent()
                                || attempt.receipt().isEmpty(),
                        "another receipt",
                        attempt);
            });
        }
    }

    private void inSecret(Line line, List<Attempt> sent) {
        var found = marks.getOrDefault(line, List.of());
        must(!votes.containsKey(line), "secret told", line);
        must(found.size() <= 1, "double", line);
        must(found.isEmpty() || sent.stream().anyMatch(Attempt::mayHaveBeenTaken), "phantom", line);
        sent.stream().filter(Attempt::isTaken).forEach(attempt -> {
            must(!found.isEmpty(), "lost", attempt);
            attempt.receipt()
                    .ifPresent(receipt -> must(
                            found.stream().anyMatch(mark -> mark.receipt().equals(receipt)),
                            "another receipt",
                            attempt));
        });
        var closure = closures.get(line.ballot());
        if (closure != null && !sent.isEmpty()) {
            var first = sent.stream()
                    .filter(Attempt::mayHaveBeenTaken)
                    .mapToLong(Attempt::begun)
                    .min();
            must(found.isEmpty() || first.orElse(0) <= closure.ended(), "taken after the count", line);
        }
    }

    private void counted(Kept ballot) {
        var closure = closures.get(ballot.id());
        if (closure != null) {
            must(ballot.state().equals("CLOSED"), "count lost", ballot);
            must(sorted(closure.said()).equals(sorted(ballot.said())), "count changed", ballot);
        }
        var ownVotes = votesOf.getOrDefault(ballot.id(), List.of());
        var ownMarks = marksOf.getOrDefault(ballot.id(), List.of());
        told(ballot, "VoteCast", ownVotes.size() + ownMarks.size());
        told(ballot, "BallotOpened", 1);
        told(ballot, "BallotClosed", ballot.state().equals("CLOSED") ? 1 : 0);
        if (!ballot.state().equals("CLOSED")) {
            return;
        }
        ballot.closedAt()
                .ifPresent(at -> ownVotes.forEach(vote -> must(!vote.at().isAfter(at), "taken after the count", vote)));
        if (ballot.secret()) {
            slips(ballot, ownMarks);
        } else {
            var standing = new HashMap<String, String>();
            ownVotes.forEach(vote -> standing.put(vote.person(), vote.choice()));
            var plain = new TreeMap<String, Integer>();
            standing.values().forEach(choice -> plain.merge(choice, 1, Integer::sum));
            must(
                    plain.equals(sorted(ballot.said())) && ballot.slips() == standing.size(),
                    "miscounted",
                    ballot + " " + plain);
        }
    }

    /** Of each thing at least as many slips as people who never sent another, at most as many as ever sent it. */
    private void slips(Kept ballot, List<Mark> ownMarks) {
        var total = ballot.said().values().stream().mapToInt(Integer::intValue).sum();
        must(total == ownMarks.size() && ballot.slips() == total, "slips and marks", ballot);
        var least = new TreeMap<String, Integer>();
        var most = new TreeMap<String, Integer>();
        for (var mark : ownMarks) {
            var sent = attempts.getOrDefault(new Line(mark.ballot(), mark.person()), List.of()).stream()
                    .filter(Attempt::mayHaveBeenTaken)
                    .collect(mapping(Attempt::choice, toSet()));
            sent.forEach(choice -> most.merge(choice, 1, Integer::sum));
            if (sent.size() == 1) {
                sent.forEach(choice -> least.merge(choice, 1, Integer::sum));
            }
        }
        least.forEach((choice, times) ->
                must(ballot.said().getOrDefault(choice, 0) >= times, "miscounted", ballot + " " + choice));
        ballot.said()
                .forEach((choice, times) ->
                        must(times <= most.getOrDefault(choice, 0), "miscounted", ballot + " " + choice));
    }

    private void told(Kept ballot, String fact, int times) {
        must(
                kept.told().getOrDefault(CastsKept.fact(ballot.id(), fact), 0) == times,
                "journal",
                ballot.id() + " " + fact + " " + times);
    }

    private static Map<String, Integer> sorted(Map<String, Integer> said) {
        return new TreeMap<>(said);
    }

    private void must(boolean holds, String fault, Object where) {
        if (!holds) {
            faults.add(fault + ": " + where);
        }
    }
}
