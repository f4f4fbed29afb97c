package vn.quyche.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import vn.quyche.database.DataFolder;
import vn.quyche.kernel.BusinessClock;
import vn.quyche.log.Checkpoint;
import vn.quyche.log.MalformedNote;
import vn.quyche.web.Command;
import vn.quyche.web.Console;
import vn.quyche.web.StartRefused;

/**
 * {@code witness FOLDER}: bears witness to another installation's journal, which {@code export} wrote to that folder. Of
 * this installation it needs the data folder alone, and may do so while it runs, or on a machine that has no other use.
 */
public final class WitnessCommand implements ApplicationRunner {

    /** Its word. */
    public static final String NAME = "witness";

    private static final String MODULE = "journal";

    private final Environment settings;
    private final ConfigurableApplicationContext application;

    WitnessCommand(Environment settings, ConfigurableApplicationContext application) {
        this.settings = settings;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments ignored) {
        sign(Path.of(Command.of(settings).argument(0)));
        System.exit(SpringApplication.exit(application));
    }

    private void sign(Path exported) {
        try {
            var book = new WitnessBook(DataFolder.of(settings).made());
            var signed = book.sign(exported, new BusinessClock().instant());
            var checkpoint = Checkpoint.of(signed.text());
            Console.tell(MODULE, "journal.witnessed", checkpoint.origin(), checkpoint.size(), book.key());
            System.out.print(signed);
        } catch (IOException | UncheckedIOException | MalformedNote unreadable) {
            throw new StartRefused(MODULE, "witness-unreadable", exported, String.valueOf(unreadable.getMessage()));
        }
    }
}
