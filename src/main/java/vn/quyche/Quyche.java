package vn.quyche;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.quyche.backup.BackupCommands;
import vn.quyche.web.Command;

/** The application: runs a committee by its own working regulation. */
@SpringBootApplication
public class Quyche {

    public static void main(String[] args) {
        var settings = Command.settings(args);
        if (BackupCommands.areMeantBy(settings)) {
            BackupCommands.start(settings);
        } else {
            SpringApplication.run(Quyche.class, settings);
        }
    }
}
