package vn.quyche.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that happened and will never be changed: who, when, about what, under which provisions. Named in the past
 * tense. Published in the transaction of the state change it tells of; the journal, compliance, search and
 * notifications listen to this type alone.
 */
public interface Fact {

    Particulars particulars();

    /**
     * What can be counted or said of the fact besides its particulars. Values are plain strings (dates ISO, numbers
     * plain); never the content of a record, as the journal is read by more people than the record.
     */
    default Map<String, String> details() {
        return Map.of();
    }

    /** The post for whose absent holder the actor acted, if for somebody else. */
    default Optional<Role> standingInFor() {
        return Optional.empty();
    }

    /** The entry of the journal that this one puts right, if it does. Nothing is ever changed: a correction cites. */
    default OptionalLong corrects() {
        return OptionalLong.empty();
    }

    /**
     * Whether even who did what to which record is nobody's business but the audience's. The log, which witnesses see,
     * then keeps of it when it was recorded, and a digest.
     */
    default boolean isConfidential() {
        return false;
    }

    /**
     * Whether from now on the audience of this fact alone reads of the record, whatever was said of it before: the history,
     * search and whatever else was told to others falls silent.
     */
    default boolean resetsReaders() {
        return false;
    }

    /** The name under which the journal keeps it and messages word it: {@code fact.MatterFiled}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * What every fact tells.
     *
     * @param happenedAt the business time, which may lie before it was recorded
     * @param by who did it
     * @param organ the organ that acted or is concerned
     * @param about the record it is about
     * @param audience who may read of it
     * @param basis the provisions it rests on
     */
    record Particulars(
            Instant happenedAt, Actor by, OrganId organ, RecordRef about, Audience audience, List<Citation> basis) {

        public Particulars {
            basis = List.copyOf(basis);
        }
    }
}
