package vn.quyche.access.web;

import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.quyche.access.Passkeys;
import vn.quyche.access.Recovery;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.Console;
import vn.quyche.web.StartRefused;

/**
 * Lets the only administrator in again from the command line, {@code --quyche.recover-admin=NAME}, and ends: prints a link
 * that works once. The journal tells of it.
 */
@Component
@ConditionalOnProperty(AdministratorRecovery.SETTING)
class AdministratorRecovery implements ApplicationRunner {

    static final String SETTING = "quyche.recover-admin";
    private static final String MODULE = "access";

    private final Recovery recovery;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Environment settings;
    private final ConfigurableApplicationContext application;

    AdministratorRecovery(
            Recovery recovery,
            Sessions sessions,
            Passkeys passkeys,
            Environment settings,
            ConfigurableApplicationContext application) {
        if (settings.getProperty("quyche.demo", Boolean.class, true)) {
            throw new StartRefused(MODULE, "admin-in-demonstration");
        }
        this.recovery = recovery;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.settings = settings;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var name = settings.getRequiredProperty(SETTING).strip().toLowerCase(Locale.ROOT);
        Console.tell(MODULE, "start.admin-recovered", name, link(name));
        System.exit(SpringApplication.exit(application));
    }

    /** Where the administrator chooses another password. */
    String link(String name) {
        try {
            var link = recovery.recover(name);
            sessions.endAllBut(name, "");
            return passkeys.origin() + "/sign-in/invitation/" + link;
        } catch (Refusal refusal) {
            throw new StartRefused(MODULE, "admin-unknown", name);
        }
    }
}
