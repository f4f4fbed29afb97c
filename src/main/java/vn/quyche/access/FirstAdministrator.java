package vn.quyche.access;

import java.io.Console;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Role;
import vn.quyche.organs.Person;
import vn.quyche.organs.Registry;
import vn.quyche.web.StartRefused;

/**
 * Makes the first administrator from the command line, {@code --quyche.create-admin=NAME}, and ends. The password is
 * asked for at the console, or taken from {@code QUYCHE_ADMIN_PASSWORD}; it never stands in an argument.
 */
@Component
@ConditionalOnProperty(FirstAdministrator.SETTING)
class FirstAdministrator implements ApplicationRunner {

    static final String SETTING = "quyche.create-admin";
    private static final String MODULE = "access";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Accounts accounts;
    private final Registry registry;
    private final Environment settings;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext application;

    FirstAdministrator(
            Accounts accounts,
            Registry registry,
            Environment settings,
            MessageSource messages,
            TransactionTemplate transaction,
            ConfigurableApplicationContext application) {
        if (settings.getProperty("quyche.demo", Boolean.class, true)) {
            throw new StartRefused(MODULE, "admin-in-demonstration");
        }
        this.accounts = accounts;
        this.registry = registry;
        this.settings = settings;
        this.messages = messages;
        this.transaction = transaction;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var name = settings.getRequiredProperty(SETTING).strip().toLowerCase(Locale.ROOT);
        if (!accounts.isEmpty()) {
            throw new StartRefused(MODULE, "admin-exists");
        }
        create(name, password(name, System.console()));
        tell(say("start.admin-made", name));
        System.exit(SpringApplication.exit(application));
    }

    /** The account and the person behind it, or neither. */
    void create(String name, String password) {
        var person = new Person(new PersonId(UUID.randomUUID()), say("access.administrator"), Optional.empty());
        var account = new NewAccount(name, person.id(), OrganId.COMMITTEE_OFFICE, Set.of(Role.ADMINISTRATOR));
        try {
            transaction.executeWithoutResult(status -> {
                registry.enter(Actor.system(), person);
                accounts.openFirst(Actor.system(), account, password);
            });
        } catch (Refusal refusal) {
            var words = "refusal." + refusal.code();
            throw new StartRefused(
                    MODULE,
                    "admin-refused",
                    name,
                    say(words, refusal.arguments().toArray()),
                    say(words + ".remedy", refusal.arguments().toArray()));
        }
    }

    private String password(String name, @Nullable Console console) {
        var given = settings.getProperty("QUYCHE_ADMIN_PASSWORD");
        if (given != null && !given.isEmpty()) {
            return given;
        }
        var typed = console == null ? null : console.readPassword("%s ", say("start.admin-ask", name, Passwords.LEAST));
        if (typed == null) {
            throw new StartRefused(MODULE, "admin-password");
        }
        var password = new String(typed);
        Arrays.fill(typed, ' ');
        return password;
    }

    private static void tell(String words) {
        System.out.println(words);
    }

    private String say(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, VIETNAMESE));
    }
}
