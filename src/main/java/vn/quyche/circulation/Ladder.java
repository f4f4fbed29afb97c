package vn.quyche.circulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.quyche.organs.PostKind;

/** When those who have not answered are urged, and by whom: data, as the regulation sets a due time only (J-25). */
@Component
class Ladder {

    private static final String FILE = "rulebook/circulation/reminders.yaml";

    private final List<Step> steps;

    Ladder() {
        this(read());
    }

    Ladder(Properties data) {
        this.steps = IntStream.iterate(0, at -> data.containsKey(key(at, "after")), at -> at + 1)
                .mapToObj(at -> step(data, at))
                .toList();
        if (steps.isEmpty()) {
            throw new IllegalStateException(FILE + ": no steps");
        }
    }

    /** In the order of the file. */
    List<Step> steps() {
        return steps;
    }

    private static Step step(Properties data, int at) {
        var share = word(data, at, "after").split("/", 2);
        try {
            var step = new Step(
                    Rung.valueOf(word(data, at, "rung")),
                    Optional.ofNullable(data.getProperty(key(at, "post"))).map(PostKind::valueOf),
                    Integer.parseInt(share[0].strip()),
                    Integer.parseInt(share[1].strip()));
            if (step.part() < 0 || step.part() > step.of() || step.of() < 1) {
                throw new IllegalArgumentException("not a share of the time: " + word(data, at, "after"));
            }
            if ((step.rung() == Rung.MEMBERS) != step.post().isEmpty()) {
                throw new IllegalArgumentException("every step but that of the members names a post");
            }
            return step;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException problem) {
            throw new IllegalStateException(FILE + ", step " + (at + 1) + ": " + problem.getMessage(), problem);
        }
    }

    private static String word(Properties data, int at, String name) {
        return Optional.ofNullable(data.getProperty(key(at, name)))
                .orElseThrow(
                        () -> new IllegalStateException(FILE + ", step " + (at + 1) + ": " + name + " is missing"));
    }

    private static String key(int at, String name) {
        return "steps[" + at + "]." + name;
    }

    private static Properties read() {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new ClassPathResource(FILE));
        return Optional.ofNullable(reader.getObject()).orElseThrow(() -> new IllegalStateException(FILE + " is empty"));
    }

    /**
     * A step of the ladder.
     *
     * @param rung who hears
     * @param post by which post, where it is not the members
     * @param part how many parts of the time have passed
     * @param of of how many
     */
    record Step(Rung rung, Optional<PostKind> post, int part, int of) {

        Instant moment(Instant opened, Instant due) {
            return opened.plus(Duration.between(opened, due).multipliedBy(part).dividedBy(of));
        }
    }
}
