package vn.quyche.voting;

import java.util.Map;
import java.util.TreeMap;
import vn.quyche.kernel.Refusal;

/**
 * The slips of a paper ballot as a counting board finds them. Every slip that was handed out is accounted for.
 *
 * @param issued how many were handed out, with those that replaced a spoiled one
 * @param spoiled how many were handed back spoiled and replaced; none of them was in the urn
 * @param returned how many the urn held
 * @param valid how many of these count
 * @param invalid how many do not
 * @param said how often each thing was said on the valid ones, as {@link Asked#figures()} names it
 */
public record PaperSlips(int issued, int spoiled, int returned, int valid, int invalid, Map<String, Integer> said) {

    public PaperSlips {
        said = Map.copyOf(said);
    }

    /** Those handed out that came back neither in the urn nor spoiled. */
    public int missing() {
        return issued - spoiled - returned;
    }

    /** Refuses figures that cannot all be true, naming the one to count again. */
    public void mustAddUp(Ballot ballot) {
        figures().forEach((field, figure) -> {
            if (figure < 0) {
                throw Refusal.invalid(field, "tally.negative", figure);
            }
        });
        if (issued - spoiled > ballot.eligible()) {
            throw Refusal.invalid("issued", "tally.issued", issued, spoiled, ballot.eligible());
        }
        if (missing() < 0) {
            throw Refusal.invalid("returned", "tally.returned", returned, issued, spoiled);
        }
        if (valid + invalid != returned) {
            throw Refusal.invalid("valid", "tally.valid", valid, invalid, returned);
        }
        saidMustAddUp(ballot.asked());
    }

    /** The same of what was said alone, where no slips were handed out. */
    public void saidMustAddUp(Asked asked) {
        asked.figures().stream()
                .filter(figure -> !said.containsKey(figure))
                .findFirst()
                .ifPresent(figure -> {
                    throw Refusal.invalid("said-" + figure, "tally.figure-missing", name(asked, figure));
                });
        said.keySet().stream()
                .filter(figure -> !asked.figures().contains(figure))
                .findFirst()
                .ifPresent(figure -> {
                    throw Refusal.invalid("said", "tally.figure-unknown", figure);
                });
        asked.sums().forEach(figures -> {
            var sum = figures.stream().mapToInt(said::get).sum();
            if (sum != valid) {
                throw Refusal.invalid("said-" + figures.get(0), "tally.sum", sum, valid, name(asked, figures.get(0)));
            }
        });
        if (asked.kind() == BallotKind.ELECTION) {
            marksMustFit(asked);
        }
    }

    /** No name can stand on more slips than are valid, nor all of them together on more than the seats allow. */
    private void marksMustFit(Asked asked) {
        said.forEach((figure, count) -> {
            if (count > valid) {
                throw Refusal.invalid("said-" + figure, "tally.name", name(asked, figure), count, valid);
            }
        });
        var marks = said.values().stream().mapToInt(Integer::intValue).sum();
        if (marks > (long) valid * asked.seats()) {
            throw Refusal.invalid("said-1", "tally.marks", marks, valid, asked.seats());
        }
    }

    /** The words of a line on the slip: the name or option that the figure belongs to, or the question. */
    private static String name(Asked asked, String figure) {
        var number = figure.replaceAll("\\D", "");
        return number.isEmpty()
                ? asked.question()
                : asked.option(Integer.parseInt(number)).orElse(figure);
    }

    private Map<String, Integer> figures() {
        var figures = new TreeMap<>(
                Map.of("issued", issued, "spoiled", spoiled, "returned", returned, "valid", valid, "invalid", invalid));
        said.forEach((figure, count) -> figures.put("said-" + figure, count));
        return figures;
    }
}
