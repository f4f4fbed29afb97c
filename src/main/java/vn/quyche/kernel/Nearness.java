package vn.quyche.kernel;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** When a deadline is near: the same for every deadline of the house, and data, with its source. */
@Component
public final class Nearness {

    private static final String FILE = "rulebook/deadlines.yaml";

    private final Period near;

    public Nearness() {
        var reader = new YamlPropertiesFactoryBean();
        reader.setResources(new ClassPathResource(FILE));
        var data = reader.getObject();
        var word = data == null ? null : data.getProperty("near");
        if (word == null) {
            throw new IllegalStateException(FILE + ": the key near is missing");
        }
        this.near = Period.parse(word);
    }

    /** Whether so few days are left that it should be seen; what is past is no longer near. */
    public boolean isNear(LocalDate due, LocalDate today) {
        return !today.isAfter(due) && !today.isBefore(due.minus(near));
    }
}
