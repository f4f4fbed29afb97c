package vn.quyche.meetings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A letter travels encrypted or not at all. */
class EncryptedLettersTests {

    private static final Pattern SETTING =
            Pattern.compile("^      (mail\\.[a-z.]+): (?:\\$\\{[a-z.-]+:)?([a-z0-9]+)", Pattern.MULTILINE);

    @Test
    void aServerThatDoesNotEncryptIsToldNothingOfTheLetter() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> conversation(server));
            var mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(server.getLocalPort());
            mail.setJavaMailProperties(asInEarnest());
            var letter = new SimpleMailMessage();
            letter.setTo("uy-vien@example.vn");
            letter.setText("Mời họp");
            assertThatThrownBy(() -> mail.send(letter))
                    .isInstanceOf(MailException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(heard.get(30, TimeUnit.SECONDS))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("EHLO") || line.equals("QUIT"));
        }
    }

    /** As they stand in the settings, with nothing set otherwise. */
    private static Properties asInEarnest() throws IOException {
        var properties = new Properties();
        SETTING.matcher(Files.readString(Path.of("src/main/resources/application.yaml")))
                .results()
                .forEach(setting -> properties.setProperty(setting.group(1), setting.group(2)));
        assertThat(properties).containsEntry("mail.smtp.starttls.required", "true");
        return properties;
    }

    private static List<String> conversation(ServerSocket server) {
        var heard = new ArrayList<String>();
        try (var line = server.accept();
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII))) {
            say(line.getOutputStream(), "220 here");
            for (var words = in.readLine(); words != null; words = in.readLine()) {
                heard.add(words);
                say(line.getOutputStream(), "250 here");
            }
        } catch (IOException gone) {
            return heard;
        }
        return heard;
    }

    private static void say(java.io.OutputStream to, String words) throws IOException {
        to.write((words + "\r\n").getBytes(US_ASCII));
        to.flush();
    }
}
