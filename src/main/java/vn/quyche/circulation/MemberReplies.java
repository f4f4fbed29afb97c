package vn.quyche.circulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.voting.Reply;

/**
 * How a member kept the duty to answer in writing over a time; never what the member answered.
 *
 * @param person who
 * @param name the name as printed
 * @param replies each time the member was asked, oldest first
 */
public record MemberReplies(PersonId person, String name, List<Reply> replies) {

    private static final int PERCENT = 100;

    public MemberReplies {
        replies = List.copyOf(replies);
    }

    public int asked() {
        return replies.size();
    }

    public int inTime() {
        return (int) replies.stream().filter(Reply::isInTime).count();
    }

    public int late() {
        return (int) replies.stream().filter(Reply::isLate).count();
    }

    public int silent() {
        return asked() - inTime() - late();
    }

    /** Of a hundred times asked, how often in time. */
    public int rate() {
        return asked() == 0 ? 0 : inTime() * PERCENT / asked();
    }

    /** The time an answer took in the middle of all, if there was any. */
    public Optional<Duration> usual() {
        var taken = replies.stream()
                .flatMap(reply -> reply.taken().stream())
                .sorted()
                .toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(taken.get(taken.size() / 2));
    }

    /** The same by quarters, oldest first. */
    public List<Quarter> quarters() {
        return replies.stream()
                .collect(Collectors.groupingBy(MemberReplies::quarter, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Quarter(
                        entry.getKey(),
                        (int) entry.getValue().stream().filter(Reply::isInTime).count(),
                        entry.getValue().size()))
                .toList();
    }

    private static int quarter(Reply reply) {
        return (VietnamTime.dateOf(reply.askedAt()).getMonthValue() + 2) / 3;
    }

    /**
     * A quarter of a year.
     *
     * @param number from 1 to 4
     * @param inTime how often the member answered in time
     * @param asked how often asked
     */
    public record Quarter(int number, int inTime, int asked) {}
}
