package vn.quyche.organs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.Folding;

/** Many bodies named in a list, a line each, for one act: which they are, and what stands against each of them. */
@Component
public class SeveralBodies {

    private final OrganForms forms;
    private final BodiesTogether together;

    SeveralBodies(OrganForms forms, BodiesTogether together) {
        this.forms = forms;
        this.together = together;
    }

    /** What can be done to many bodies at once. */
    public enum Doing {
        /** They end, and one body takes their work over. */
        MERGED,
        /** They end, and nobody takes their work over. */
        DISSOLVED,
        /** They come to belong to another body. */
        REORGANISED;

        public boolean needsAnother() {
            return this != DISSOLVED;
        }
    }

    /**
     * Looks each line up and tries it, without doing anything.
     *
     * @param names codes, names or short names, accents aside
     * @param another the body that takes over, or above them
     */
    public List<Line> look(Doing doing, List<String> names, Optional<OrganId> another, LocalDate from) {
        var found = find(names, from);
        Set<OrganId> all = new LinkedHashSet<>();
        found.forEach(line -> line.body().map(Organ::id).ifPresent(all::add));
        return found.stream()
                .map(line -> line.fault().isPresent() ? line : tried(line, doing, all, another, from))
                .toList();
    }

    /** The act on those bodies of a list that were found. */
    public Alteration act(Doing doing, List<Line> lines, Optional<OrganId> another) {
        var organs = lines.stream()
                .flatMap(line -> line.body().stream())
                .map(Organ::id)
                .toList();
        return switch (doing) {
            case MERGED -> new Alteration.Merging(organs, needed(another));
            case DISSOLVED -> new Alteration.Closing(organs);
            case REORGANISED -> new Alteration.Moving(organs, needed(another));
        };
    }

    private static OrganId needed(Optional<OrganId> another) {
        return another.orElseThrow(() -> Refusal.invalid("another", "several.another-missing"));
    }

    private List<Line> find(List<String> names, LocalDate on) {
        var known = byName(on);
        var seen = new LinkedHashSet<OrganId>();
        var lines = new ArrayList<Line>();
        for (var name : names) {
            var fitting = known.getOrDefault(Folding.fold(name.strip()), Set.of());
            if (fitting.size() != 1) {
                var code = fitting.isEmpty() ? "import.no-such-body" : "import.two-such-bodies";
                lines.add(new Line(name, Optional.empty(), Optional.of(Refusal.invalid("list", code, name))));
            } else {
                fitting.stream()
                        .filter(form -> seen.add(form.id()))
                        .forEach(form -> lines.add(new Line(name, Optional.of(form), Optional.empty())));
            }
        }
        return lines;
    }

    private Map<String, Set<Organ>> byName(LocalDate on) {
        var known = new HashMap<String, Set<Organ>>();
        forms.on(on)
                .forEach(form -> Stream.of(form.id().code(), form.name(), form.shortName())
                        .map(Folding::fold)
                        .forEach(name -> known.computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(form)));
        return known;
    }

    private Line tried(Line line, Doing doing, Set<OrganId> all, Optional<OrganId> another, LocalDate from) {
        var organ = line.body().orElseThrow().id();
        try {
            switch (doing) {
                case MERGED -> {
                    another.ifPresent(into -> together.succeeding(List.of(organ), into, from));
                    together.ending(organ, all, from);
                }
                case DISSOLVED -> together.ending(organ, all, from);
                case REORGANISED -> another.ifPresent(parent -> together.moving(organ, parent, from));
            }
            return line;
        } catch (Refusal refusal) {
            return new Line(line.typed(), line.body(), Optional.of(refusal));
        }
    }

    /**
     * A line of the list.
     *
     * @param typed what it says
     * @param body which body that is
     * @param fault why it cannot be done to it, if it cannot
     */
    public record Line(String typed, Optional<Organ> body, Optional<Refusal> fault) {}
}
