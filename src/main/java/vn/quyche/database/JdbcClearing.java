package vn.quyche.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Where all tables are taken away, takes away also what Flyway does not know of: how search cuts words. */
final class JdbcClearing implements Callback {

    private static final String CLEAR = """
            do $$
            declare
                kept record;
            begin
                for kept in select oid::regconfig as name from pg_ts_config
                    where cfgnamespace = current_schema()::regnamespace
                loop
                    execute format('drop text search configuration %s cascade', kept.name);
                end loop;
            end
            $$""";

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_CLEAN;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var order = context.getConnection().createStatement()) {
            order.execute(CLEAR);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public String getCallbackName() {
        return "clearing";
    }
}
