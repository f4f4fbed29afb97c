package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.logging.logback.WhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** Nobody writes a line of the log by what he types. */
class LogLinesTests {

    private static final String FORGED = "2026-01-01T00:00:00.000Z ERROR [main] vn.quyche.Journal : all is well";
    private static final String BEGINNING = "\\d{4}-\\d{2}-\\d{2}T.*";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\n\r"})
    void aMessageBeginsOneLineOnly(String end) {
        var written = written("typed: office" + end + FORGED, null);
        assertThat(written.lines().filter(line -> line.matches(BEGINNING))).hasSize(1);
        assertThat(written).contains("all is well");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void aFaultThatQuotesWhatWasTypedBeginsNoLine(String end) {
        var fault = new IllegalStateException("outer" + end + FORGED, new IllegalArgumentException("x" + end + FORGED));
        var written = written("Incident", fault);
        assertThat(written.lines().filter(line -> line.matches(BEGINNING))).hasSize(1);
        assertThat(written).contains("at vn.quyche.LogLinesTests", "Caused by");
    }

    @Test
    void anOrdinaryLineIsAsUsual() {
        assertThat(written("The journal was checked", null))
                .matches(BEGINNING + " WARN \\[main\\] vn.quyche.Journal +: The journal was checked\\R");
    }

    @Test
    void everythingGoesToTheConsole() {
        assertThat(settings().stringPropertyNames())
                .contains("logging.pattern.console")
                .noneMatch(name -> name.startsWith("logging.file") || name.startsWith("logging.config"));
        assertThat(LogLinesTests.class.getResource("/logback.xml")).isNull();
        assertThat(LogLinesTests.class.getResource("/logback-spring.xml")).isNull();
    }

    private static Properties settings() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(settings.getObject());
    }

    private static String written(String message, @Nullable Throwable fault) {
        var pattern = settings().getProperty("logging.pattern.console");
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("wEx", WhitespaceThrowableProxyConverter::new);
        layout.setPattern(pattern);
        layout.start();
        Logger logger = context.getLogger("vn.quyche.Journal");
        var event = new LoggingEvent("", logger, Level.WARN, message, fault, null);
        event.setThreadName("main");
        return layout.doLayout(event);
    }
}
