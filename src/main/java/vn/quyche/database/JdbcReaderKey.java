package vn.quyche.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** After the migrations, as the owner, lays this run's key where only the owner's functions look; old ones go in time. */
@Component
class JdbcReaderKey implements Callback {

    /** Of several instances each has its own; a start that failed left one too. */
    private static final String ADD = "insert into reader_key (id, value) values (?, ?) on conflict do nothing";

    private static final String FORGET = """
            delete from reader_key where id in (select id from reader_key order by since desc offset 200)""";

    private final ReaderKey key;

    JdbcReaderKey(ReaderKey key) {
        this.key = key;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var add = context.getConnection().prepareStatement(ADD);
                var forget = context.getConnection().createStatement()) {
            add.setString(1, key.id());
            add.setBytes(2, key.value());
            add.executeUpdate();
            forget.executeUpdate(FORGET);
        } catch (SQLException refused) {
            throw new IllegalStateException("no key for the readers", refused);
        }
    }

    @Override
    public String getCallbackName() {
        return "reader-key";
    }
}
