package vn.quyche.organs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;

/** Who acts for absent holders of posts, and so who may act in a post on a day (Điều 7, khoản 2; J-43). */
@Component
public class StandIns {

    private final Institution institution;

    StandIns(Institution institution) {
        this.institution = institution;
    }

    /** All there ever were in a body, the latest first. */
    public List<StandIn> of(OrganId organ) {
        return institution.standIns(organ);
    }

    /** Those in a body on a day. */
    public List<StandIn> of(OrganId organ, LocalDate on) {
        return of(organ).stream().filter(line -> line.during().contains(on)).toList();
    }

    /** Who acts for the holder of a post on a day, if anybody does. */
    public Optional<StandIn> forHolderOf(PostKind kind, OrganId organ, LocalDate on) {
        return of(organ, on).stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** Who may act in a post on a day: who stands in for its holder, else the holder. */
    public Optional<PersonId> acting(OrganId organ, PostKind kind, LocalDate on) {
        return forHolderOf(kind, organ, on)
                .map(StandIn::person)
                .or(() -> institution.postsIn(organ, on).stream()
                        .filter(post -> post.kind() == kind)
                        .map(Post::person)
                        .findFirst());
    }
}
