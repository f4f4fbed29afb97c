package vn.quyche.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.PropertyResolver;

/**
 * What is asked of the program at the console instead of serving: its first word and those after it.
 *
 * @param name such as {@code verify}
 * @param arguments what stands after it
 */
public record Command(String name, List<String> arguments) {

    /** The setting that carries the first word. */
    public static final String SETTING = "quyche.command";

    public Command {
        arguments = List.copyOf(arguments);
    }

    /** Words become settings; settings ({@code --quyche.data=…}) stay what they are, and without a word nothing changes. */
    public static String[] settings(String... words) {
        var settings = new ArrayList<String>();
        var count = -1;
        for (var word : words) {
            if (word.startsWith("--")) {
                settings.add(word);
            } else {
                settings.add(count < 0 ? "--" + SETTING + "=" + word : "--" + key(count) + "=" + word);
                count++;
            }
        }
        return settings.toArray(String[]::new);
    }

    /** The word that these settings carry, if they do. */
    public static Optional<String> name(String... settings) {
        var start = "--" + SETTING + "=";
        return Arrays.stream(settings)
                .filter(setting -> setting.startsWith(start))
                .map(setting -> setting.substring(start.length()))
                .findFirst();
    }

    /** Runs a command that needs nothing of the application but its settings. */
    public static void alone(Class<? extends ApplicationRunner> command, String... settings) {
        var program = new SpringApplication(command);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        program.setDefaultProperties(Map.of("logging.level.root", "warn"));
        program.run(settings);
    }

    private static String key(int number) {
        return SETTING + "-arguments[" + number + "]";
    }

    public static Command of(PropertyResolver settings) {
        var arguments = new ArrayList<String>();
        for (var i = 0; settings.containsProperty(key(i)); i++) {
            arguments.add(settings.getRequiredProperty(key(i)));
        }
        return new Command(settings.getRequiredProperty(SETTING), arguments);
    }

    /** The argument at that place, counted from 0; refused when it is missing. */
    public String argument(int place) {
        if (arguments.size() <= place) {
            throw new StartRefused("web", "argument-missing", name);
        }
        return arguments.get(place);
    }
}
