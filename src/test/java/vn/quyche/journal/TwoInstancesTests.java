package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.Quyche;
import vn.quyche.QuycheTest;
import vn.quyche.SystemReading;
import vn.quyche.database.DataFolder;
import vn.quyche.log.Checkpoint;

/** Two applications on one database, with one key, keep one log. */
@QuycheTest
class TwoInstancesTests {

    private static final int FACTS = 25;
    private static final List<String> SAME = List.of(
            "quyche.db.url", "quyche.db.user", "quyche.db.password", "quyche.db.owner", "quyche.db.owner-password");

    @Autowired
    ApplicationContext first;

    @Autowired
    Environment settings;

    @Autowired
    DataFolder data;

    @TempDir
    Path folder;

    @Test
    void theyGrowOneTreeAndSignTheSame() throws Exception {
        try (var second = start()) {
            var before = first.getBean(Tree.class).size();
            var pool = SystemReading.threads(6);
            try {
                var done = new ArrayList<Future<?>>();
                for (var i = 0; i < FACTS; i++) {
                    for (var instance : List.of(first, second)) {
                        done.add(pool.submit(() -> tell(instance)));
                    }
                }
                for (var each : done) {
                    each.get(2, TimeUnit.MINUTES);
                }
            } finally {
                pool.shutdown();
            }
            assertThat(first.getBean(Tree.class).size()).isEqualTo(before + 2 * FACTS);
            for (var instance : List.of(first, second)) {
                var found = instance.getBean(Journal.class).verify();
                assertThat(found.holds()).as(found.toString()).isTrue();
            }
            var one = first.getBean(Notary.class).sign();
            assertThat(second.getBean(Notary.class).sign()).isEqualTo(one);
            assertThat(Checkpoint.of(one.text()).size()).isEqualTo(before + 2 * FACTS);
        }
    }

    private static void tell(ApplicationContext instance) {
        instance.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> instance.publishEvent(Happened.once()));
    }

    private ConfigurableApplicationContext start() {
        var arguments = new ArrayList<>(List.of(
                "--quyche.data=" + folder,
                "--quyche.journal.key=" + data.file("journal.key"),
                "--spring.datasource.hikari.maximum-pool-size=6",
                "--server.port=0"));
        SAME.forEach(key -> arguments.add("--" + key + "=" + settings.getRequiredProperty(key)));
        return new SpringApplicationBuilder(Quyche.class).profiles("test").run(arguments.toArray(String[]::new));
    }
}
