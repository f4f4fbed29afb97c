package vn.quyche.matters.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.matters.Filter;
import vn.quyche.matters.MatterLine;
import vn.quyche.matters.MatterState;
import vn.quyche.matters.Matters;

/** The list of matters: what is filtered, sorted and paged stands in the address. */
@Controller
class MatterListController {

    private static final int PAGE = 20;
    private static final List<OrganId> DECIDERS =
            List.of(OrganId.STANDING_GROUP, OrganId.STANDING_COMMITTEE, OrganId.PROVINCIAL_COMMITTEE);

    private final Matters matters;
    private final MatterWords words;
    private final Clock clock;

    MatterListController(Matters matters, MatterWords words, Clock clock) {
        this.matters = matters;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/matters")
    String list(
            Actor me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<MatterState> state,
            @RequestParam Optional<OrganId> organ,
            @RequestParam Optional<OrganId> body,
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> to,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "-filed") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = new Filter(
                q,
                state.orElse(null),
                organ.orElse(null),
                body.orElse(null),
                from.orElse(null),
                to.orElse(null),
                mine,
                sort,
                page,
                PAGE);
        var found = matters.list(me, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("total", found.total());
        model.addAttribute("rows", found.lines().stream().map(this::row).toList());
        model.addAttribute("pages", Math.max(1, (found.total() + PAGE - 1) / PAGE));
        model.addAttribute("states", MatterState.values());
        model.addAttribute("deciders", DECIDERS);
        model.addAttribute("bodies", matters.bodies(me));
        model.addAttribute("words", words);
        model.addAttribute("mayFile", me.may(Right.FILE_MATTER));
        model.addAttribute("filtered", isFiltered(filter));
        return "matters/list";
    }

    private Row row(MatterLine line) {
        var waited = ChronoUnit.DAYS.between(VietnamTime.dateOf(line.since()), VietnamTime.today(clock));
        return new Row(line, turn(line), waited);
    }

    private String turn(MatterLine line) {
        return switch (line.state()) {
            case FILED -> words.organ(OrganId.COMMITTEE_OFFICE);
            case RETURNED, PREPARE_AGAIN -> words.organ(line.body());
            default -> line.turn().map(turn -> words.turn(turn, line.toDo())).orElse("");
        };
    }

    private static boolean isFiltered(Filter filter) {
        return !filter.words().isEmpty()
                || filter.state() != null
                || filter.organ() != null
                || filter.body() != null
                || filter.from() != null
                || filter.to() != null
                || filter.mine();
    }

    /**
     * A line with what the page says of it.
     *
     * @param turn whose turn it is to do what
     * @param waited days it has stood where it stands
     */
    record Row(MatterLine line, String turn, long waited) {}
}
