package vn.quyche.durability;

import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.quyche.database.DurableServer;

/** The floor of a database: one row, of the same length as a vote, and one commit. */
final class PlainInserts {

    private PlainInserts() {}

    static Callable<?> worker(DurableServer server, int client) throws SQLException {
        var connection = server.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists plain_vote (id bigint generated always as identity primary key, ballot uuid,
                        person uuid, choice text, opinion text, receipt text unique, cast_at timestamptz)""");
        }
        var insert = connection.prepareStatement("""
                insert into plain_vote (ballot, person, choice, opinion, receipt, cast_at)
                values (?, ?, 'YES', '', ?, now())""");
        var ballot = UUID.randomUUID();
        var person = new UUID(0, client);
        return () -> {
            insert.setObject(1, ballot);
            insert.setObject(2, person);
            insert.setString(3, UUID.randomUUID().toString());
            return insert.executeUpdate();
        };
    }
}
