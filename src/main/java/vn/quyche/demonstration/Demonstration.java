package vn.quyche.demonstration;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.access.Accounts;
import vn.quyche.journal.JournalLog;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Registry;
import vn.quyche.web.StartRefused;

/**
 * Loads the demonstration into an empty database before the first request is served, and keeps it apart from real data:
 * its passwords are known to everybody, so it is reachable from this machine only.
 */
@Component
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final boolean wanted;
    private final boolean reset;
    private final DemonstrationData data;
    private final Flyway migrations;
    private final JournalLog journal;
    private final ServerProperties server;
    private final Organs organs;
    private final Registry registry;
    private final Accounts accounts;
    private final List<Chapter> chapters;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    Demonstration(
            @Value("${quyche.demo:true}") boolean wanted,
            Environment settings,
            DemonstrationData data,
            Flyway migrations,
            JournalLog journal,
            ServerProperties server,
            Organs organs,
            Registry registry,
            Accounts accounts,
            List<Chapter> chapters,
            BusinessClock clock,
            TransactionTemplate transaction) {
        this.wanted = wanted;
        this.reset = settings.containsProperty("quyche.reset") && !"false".equals(settings.getProperty("quyche.reset"));
        this.data = data;
        this.migrations = migrations;
        this.journal = journal;
        this.server = server;
        this.organs = organs;
        this.registry = registry;
        this.accounts = accounts;
        this.chapters = chapters;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Before the web server, whose phase is far later, takes the first request. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (reset) {
            empty();
        }
        refuseToMix();
        if (wanted && organs.isEmpty() && accounts.isEmpty()) {
            Reader.system().during(this::load);
        }
        running = true;
    }

    private void empty() {
        if (!wanted || !(accounts.hasDemonstration() || accounts.isEmpty() && organs.isEmpty())) {
            throw new StartRefused("demonstration", "reset-of-real-data");
        }
        data.empty();
        migrations.migrate();
        journal.beginAnew();
        LOG.info("The demonstration was emptied");
    }

    private void refuseToMix() {
        var present = accounts.hasDemonstration();
        if (wanted && !present && !accounts.isEmpty()) {
            throw new StartRefused("demonstration", "demonstration-over-real-data");
        }
        if (!wanted && present) {
            throw new StartRefused("demonstration", "real-data-over-demonstration");
        }
        if (wanted && (server.getAddress() == null || !server.getAddress().isLoopbackAddress())) {
            throw new StartRefused(
                    "demonstration",
                    "demonstration-off-loopback",
                    server.getAddress() == null
                            ? "0.0.0.0"
                            : server.getAddress().getHostAddress());
        }
    }

    private void load() {
        var begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            clock.during(VietnamTime.startOf(ThanhGiang.CONGRESS), () -> {
                registry.establish(Actor.system(), ThanhGiang.establishment());
                accounts.openDemonstration(Actor.system(), ThanhGiang.accounts(), ThanhGiang.PASSWORD);
                return status;
            });
            chapters.forEach(Chapter::write);
        });
        LOG.info("The demonstration province was loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
