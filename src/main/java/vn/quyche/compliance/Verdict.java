package vn.quyche.compliance;

/** What a figure means against its norm. */
public record Verdict(Kind kind, Saying words) {

    /** From kept to broken; {@code NONE} where the text sets no norm. */
    public enum Kind {
        GOOD,
        WARN,
        BAD,
        NONE
    }

    static Verdict none() {
        return new Verdict(Kind.NONE, Saying.of("verdict.none"));
    }

    static Verdict kept() {
        return new Verdict(Kind.GOOD, Saying.of("verdict.kept"));
    }

    /** Kept when the count of breaches is nought, otherwise a warning in the given words. */
    static Verdict keptUnless(long breaches, String key) {
        return breaches == 0 ? kept() : new Verdict(Kind.WARN, Saying.of(key, breaches));
    }
}
