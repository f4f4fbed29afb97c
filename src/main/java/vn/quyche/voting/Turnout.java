package vn.quyche.voting;

/**
 * Who there was to vote, and who came: the figures every share is taken of.
 *
 * @param members all on the roll, from whom a quorum is counted (J-09)
 * @param incumbents those able to act, from whom a majority is counted (J-09)
 * @param summoned those called to the meeting, from whom votes on persons are counted
 * @param present those in the room; without meaning in writing
 * @param recused incumbents without a vote on this
 */
public record Turnout(int members, int incumbents, int summoned, int present, int recused) {

    int of(Base base) {
        return switch (base) {
            case MEMBERS -> members;
            case INCUMBENTS -> incumbents;
            case SUMMONED -> summoned;
            case VALID -> throw new IllegalArgumentException("Known only from the slips");
        };
    }
}
