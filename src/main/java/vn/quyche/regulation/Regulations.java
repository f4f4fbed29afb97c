package vn.quyche.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;

/** The regulations the product knows. Read once at the start; a rulebook with any fault stops it. */
@Component
public class Regulations {

    private final List<Regulation> all;
    private final Map<String, RulebookFolder> folders = new HashMap<>();
    private final Regulation working;

    Regulations(Environment settings) {
        var found = folders().stream()
                .map(folder -> {
                    var regulation = RegulationFiles.read(folder, settings);
                    folders.put(regulation.id(), folder);
                    return regulation;
                })
                .toList();
        var id = settings.getProperty("quyche.regulation", "dien-bien");
        this.all = found;
        this.working =
                find(id).orElseThrow(() -> new IllegalStateException("quyche.regulation: no rulebook \"" + id + "\""));
    }

    public List<Regulation> all() {
        return all;
    }

    /** The one the committee works under. */
    public Regulation working() {
        return working;
    }

    public Optional<Regulation> find(String id) {
        return all.stream().filter(regulation -> regulation.id().equals(id)).findFirst();
    }

    /** As {@link #find}, but refuses an unknown one. */
    public Regulation regulation(String id) {
        return find(id).orElseThrow(() -> Refusal.invalid("regulation", "regulation.unknown", id));
    }

    /** The files of worked cases of a regulation, read when they are asked for. */
    public List<RulebookNode> cases(String regulation) {
        return Optional.ofNullable(folders.get(regulation))
                .map(RulebookFolder::cases)
                .orElse(List.of());
    }

    /** What the working regulation says on a day. */
    public Rules rules(LocalDate on) {
        return working.rules(on);
    }

    private static List<RulebookFolder> folders() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            var found = new ArrayList<RulebookFolder>();
            for (var head : resolver.getResources("classpath*:rulebook/*/" + RegulationFiles.HEAD)) {
                found.add(RulebookFolder.around(head, resolver));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
