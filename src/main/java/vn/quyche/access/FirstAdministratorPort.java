package vn.quyche.access;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import vn.quyche.web.Command;

/** While the first administrator is made or a command is run nothing is served, so the usual port is left alone. */
class FirstAdministratorPort implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (settings.containsProperty(FirstAdministrator.SETTING)
                || settings.containsProperty("quyche.recover-admin")
                || settings.containsProperty(Command.SETTING)) {
            settings.getPropertySources()
                    .addFirst(
                            new MapPropertySource("command", Map.of("server.port", 0, "server.address", "127.0.0.1")));
        }
    }
}
