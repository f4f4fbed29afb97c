package vn.quyche.backup;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.quyche.database.Installation;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.web.Command;
import vn.quyche.web.Console;

/**
 * {@code backup FOLDER|FILE} and {@code restore FILE} at the console. They work on an installation from outside, which
 * may be running, of a former release, or not there yet; so nothing of the application is started for them.
 */
public final class BackupCommands implements ApplicationRunner {

    /** Their words. */
    public static final Set<String> NAMES = Set.of("backup", "restore");

    private static final String MODULE = "backup";
    private static final int BROKEN = 3;

    private final Environment settings;
    private final ConfigurableApplicationContext application;

    BackupCommands(Environment settings, ConfigurableApplicationContext application) {
        this.settings = settings;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        var command = Command.of(settings);
        var holds = command.name().equals("backup") ? backup(command.argument(0)) : restore(command.argument(0));
        System.exit(SpringApplication.exit(application, (ExitCodeGenerator) () -> holds ? 0 : BROKEN));
    }

    private boolean backup(String target) {
        try (var installation = Installation.present(settings)) {
            var made = new Backup(installation, settings, new BusinessClock()).to(target);
            Console.tell(MODULE, "backup.made", made.file(), made.manifest().rows(), made.megabytes());
            return tell(made.health());
        }
    }

    private boolean restore(String file) {
        try (var installation = Installation.fresh(settings)) {
            var health = new Restoration(installation, settings).from(Path.of(file));
            Console.tell(MODULE, "backup.restored", file, installation.folder());
            return tell(health);
        }
    }

    private static boolean tell(Health health) {
        if (health.holds()) {
            Console.tell(
                    MODULE,
                    "backup.holds",
                    health.journal().entries(),
                    health.files().count());
        } else {
            Console.tell(MODULE, "backup.broken", health.fault());
        }
        return health.holds();
    }
}
