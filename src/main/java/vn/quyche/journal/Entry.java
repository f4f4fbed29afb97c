package vn.quyche.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Role;

/**
 * A fact as the journal keeps it.
 *
 * @param seq its place in the journal, counted from 1 without a gap
 * @param recordedAt when it was written down
 * @param happenedAt when it happened
 * @param account the account that acted
 * @param person the person behind it
 * @param actorName the person's name then
 * @param standingInFor the post for whose absent holder the person acted
 * @param name the kind of fact, such as {@code MatterFiled}
 * @param organ the organ that acted or is concerned
 * @param about the record it is about, with its title then
 * @param audience who may read of it
 * @param basis the provisions it rests on
 * @param details what else can be counted or said
 * @param corrects the entry it puts right
 * @param confidential whether the log keeps a digest of it alone
 */
public record Entry(
        long seq,
        Instant recordedAt,
        Instant happenedAt,
        String account,
        PersonId person,
        String actorName,
        Optional<Role> standingInFor,
        String name,
        OrganId organ,
        RecordRef about,
        Audience audience,
        List<Citation> basis,
        SortedMap<String, String> details,
        OptionalLong corrects,
        boolean confidential) {

    public Entry {
        basis = List.copyOf(basis);
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** A detail, or nothing in words. */
    public String detail(String key) {
        return details.getOrDefault(key, "");
    }

    Entry at(long place) {
        return with(place, audience);
    }

    /** Read by whom the record is read now. */
    Entry readBy(Audience readers) {
        return with(seq, readers);
    }

    private Entry with(long place, Audience readers) {
        return new Entry(
                place,
                recordedAt,
                happenedAt,
                account,
                person,
                actorName,
                standingInFor,
                name,
                organ,
                about,
                readers,
                basis,
                details,
                corrects,
                confidential);
    }
}
