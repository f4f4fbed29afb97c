package vn.quyche.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.kernel.Refusal;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MalformedNote;
import vn.quyche.log.Note;
import vn.quyche.web.Command;
import vn.quyche.web.StartRefused;

/**
 * The journal at the console, without pages: {@code verify [CHECKPOINT…]} checks the whole against everything kept and the
 * checkpoints in these files, {@code export FOLDER} writes it for tools, {@code proof NUMBER} prints one entry's proof,
 * {@code rotate-key} puts another key in the place of the present one.
 */
@Component
@ConditionalOnProperty(Command.SETTING)
class JournalCommands implements ApplicationRunner {

    private static final int BROKEN = 3;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final Guard guard;
    private final Checkpoints checkpoints;
    private final Export export;
    private final KeyRotation rotation;
    private final JournalKey key;
    private final Environment settings;
    private final MessageSource messages;
    private final BusinessClock clock;
    private final ConfigurableApplicationContext application;

    JournalCommands(
            Guard guard,
            Checkpoints checkpoints,
            Export export,
            KeyRotation rotation,
            JournalKey key,
            Environment settings,
            MessageSource messages,
            BusinessClock clock,
            ConfigurableApplicationContext application) {
        this.guard = guard;
        this.checkpoints = checkpoints;
        this.export = export;
        this.rotation = rotation;
        this.key = key;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        var command = Command.of(settings);
        var done = switch (command.name()) {
            case "verify" -> verify(command.arguments());
            case "export" -> export(command.argument(0));
            case "proof" -> proof(command.argument(0));
            case "rotate-key" -> rotateKey();
            default -> throw new StartRefused("journal", "no-such-command", command.name());
        };
        System.exit(SpringApplication.exit(application, (ExitCodeGenerator) () -> done));
    }

    private int verify(List<String> files) {
        var notes = new ArrayList<Note>();
        for (var file : files) {
            try {
                notes.add(Note.of(Files.readString(Path.of(file))));
            } catch (IOException | MalformedNote unreadable) {
                throw new StartRefused("journal", "no-checkpoint", file, String.valueOf(unreadable.getMessage()));
            }
        }
        var found = guard.check(notes);
        checkpoints.remember(found, clock.instant(), "command");
        for (var language : List.of(VIETNAMESE, Locale.ENGLISH)) {
            tell(
                    found.holds()
                            ? say("journal.holds", language) + ". "
                                    + say("journal.holds.text", language, found.entries(), found.kept())
                            : say("journal.broken", language) + ". " + say(found.key(), language, found.place()));
        }
        return found.holds() ? 0 : BROKEN;
    }

    private int export(String folder) {
        try {
            var size = export.write(Path.of(folder));
            for (var language : List.of(VIETNAMESE, Locale.ENGLISH)) {
                tell(say("journal.exported", language, size, folder));
            }
            return 0;
        } catch (IOException refused) {
            throw new StartRefused("journal", "not-exported", folder, refused.toString());
        }
    }

    private int proof(String number) {
        try {
            System.out.print(export.proof(Long.parseLong(number)));
            return 0;
        } catch (Refusal | NumberFormatException none) {
            throw new StartRefused("journal", "no-entry", number);
        }
    }

    private int rotateKey() {
        var note = rotation.rotate();
        for (var language : List.of(VIETNAMESE, Locale.ENGLISH)) {
            tell(say("journal.key-rotated", language, Checkpoint.of(note.text()).size(), key.verifying()));
        }
        System.out.print(note);
        return 0;
    }

    private static void tell(String words) {
        System.out.println(words);
    }

    private String say(String key, Locale language, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, language));
    }
}
