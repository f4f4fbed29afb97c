package vn.quyche.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Nearness;
import vn.quyche.kernel.VietnamTime;

/** When the deadline of a task is near, when it is past and when long past; the days are data, with their source. */
@Component
public class TaskClock {

    private static final String FILE = "rulebook/tasks/clock.yaml";

    /** How a deadline stands; the word and the colour follow from it. */
    public enum Signal {
        DONE,
        CALM,
        NEAR,
        LATE,
        LONG_LATE
    }

    private final Nearness nearness;
    private final Period longLate;
    private final List<String> products;
    private final Clock clock;

    TaskClock(Nearness nearness, Clock clock) {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new ClassPathResource(FILE));
        var data = reader.getObject();
        if (data == null) {
            throw new IllegalStateException(FILE + " is empty");
        }
        this.nearness = nearness;
        this.longLate = Period.parse(word(data, "long-late"));
        this.products = IntStream.iterate(0, place -> data.containsKey("products[" + place + "]"), place -> place + 1)
                .mapToObj(place -> word(data, "products[" + place + "]"))
                .toList();
        this.clock = clock;
    }

    /** How the task's deadline stands today. */
    public Signal signal(Task task) {
        if (!task.isOpen()) {
            return Signal.DONE;
        }
        if (task.state() == TaskState.REPORTED) {
            return Signal.CALM;
        }
        return signal(task.due(), VietnamTime.today(clock));
    }

    Signal signal(LocalDate due, LocalDate today) {
        if (!today.isBefore(due.plus(longLate))) {
            return Signal.LONG_LATE;
        }
        if (today.isAfter(due)) {
            return Signal.LATE;
        }
        return nearness.isNear(due, today) ? Signal.NEAR : Signal.CALM;
    }

    /** The codes of what may be expected. */
    public List<String> products() {
        return products;
    }

    private static String word(Properties data, String key) {
        var found = data.getProperty(key);
        if (found == null) {
            throw new IllegalStateException(FILE + ": the key " + key + " is missing");
        }
        return found;
    }
}
