package vn.quyche.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A program for the tests to kill: opens the data folder it is given, says what it finds there, and then writes one
 * number after the other, saying each only when the database has acknowledged it.
 */
final class Bookkeeper {

    private static final int AT_ONCE = 1;

    private final EmbeddedPostgres postgres;

    private Bookkeeper(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static void main(String[] args) throws InterruptedException {
        try (var data = DataDirectory.take(Path.of(args[0]));
                var postgres = EmbeddedPostgres.start(data)) {
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            new Bookkeeper(postgres).work();
        } catch (DatabaseUnavailable refused) {
            say("refused " + refused.getMessage());
            System.exit(2);
        }
    }

    private void work() throws InterruptedException {
        var next = opened() + AT_ONCE;
        while (true) {
            try (var connection = connect();
                    var insert = connection.prepareStatement("insert into book values (?) on conflict do nothing")) {
                while (true) {
                    insert.setLong(1, next);
                    insert.executeUpdate();
                    say("wrote " + next);
                    next++;
                }
            } catch (SQLException serverGone) {
                Thread.sleep(50);
            }
        }
    }

    private long opened() {
        try (var connection = connect();
                var order = connection.createStatement()) {
            order.execute("create table if not exists book (number bigint primary key)");
            try (var found = order.executeQuery("select count(*), coalesce(max(number), 0) from book")) {
                found.next();
                say("found " + found.getLong(1) + " up to " + found.getLong(2));
                return found.getLong(2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        var owner = postgres.owner();
        return DriverManager.getConnection(postgres.url(), owner.user(), owner.password());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
