package vn.quyche;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.quyche.backup.BackupCommands;
import vn.quyche.journal.WitnessCommand;
import vn.quyche.web.Command;

/** The application: runs a committee by its own working regulation. */
@SpringBootApplication
public class Quyche {

    public static void main(String[] args) {
        var settings = Command.settings(args);
        var command = Command.name(settings).orElse("");
        if (BackupCommands.NAMES.contains(command)) {
            Command.alone(BackupCommands.class, settings);
        } else if (command.equals(WitnessCommand.NAME)) {
            Command.alone(WitnessCommand.class, settings);
        } else {
            SpringApplication.run(Quyche.class, settings);
        }
    }
}
