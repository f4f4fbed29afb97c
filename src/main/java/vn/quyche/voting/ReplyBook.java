package vn.quyche.voting;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;

/** Ballots by circulation seen from the clock: which are open, and when members answer; never what. */
@Component
public class ReplyBook {

    private final JdbcReplies replies;
    private final Ballots ballots;

    ReplyBook(JdbcReplies replies, Ballots ballots) {
        this.replies = replies;
        this.ballots = ballots;
    }

    /** Those that are open, for whoever minds the time and shows them to nobody. */
    @Transactional(readOnly = true)
    public List<Ballot> open() {
        return replies.open().stream().flatMap(id -> ballots.find(id).stream()).toList();
    }

    /** When the members answered those that opened in the time and are counted, oldest first. */
    @Transactional(readOnly = true)
    public List<Reply> replies(Actor reader, OrganId organ, Instant from, Instant until) {
        return replies.counted(reader.circles(), organ, from, until);
    }
}
