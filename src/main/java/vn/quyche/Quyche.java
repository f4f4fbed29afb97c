package vn.quyche;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.quyche.web.Command;

/** The application: runs a committee by its own working regulation. */
@SpringBootApplication
public class Quyche {

    public static void main(String[] args) {
        SpringApplication.run(Quyche.class, Command.settings(args));
    }
}
