package vn.quyche.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * After the migrations, gives the application's role what it needs: to read and write rows, and of a table whose comment
 * begins with "append-only" to read and add; one that is "of the owner alone" it does not see. Nor may it make passing
 * tables, which would stand before the real ones. One transaction and one at a time, so that nobody finds it half done.
 */
@Component
class JdbcGrants implements Callback {

    /** The names come from the catalogue and are quoted by it; the role is handed over as a setting. */
    private static final String GRANTS = """
            do $$
            declare
                role text := current_setting('quyche.application');
                kept record;
            begin
                if role = current_user then
                    return;
                end if;
                perform pg_advisory_xact_lock(hashtext(current_schema() || '.grants'));
                execute format('grant usage on schema %I to %I', current_schema(), role);
                execute format('revoke temporary on database %I from public', current_database());
                execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), role);
                for kept in
                    select oid::regclass as name,
                        coalesce(obj_description(oid, 'pg_class'), '') like 'append-only%' as append_only,
                        relname = 'flyway_schema_history' as history
                    from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
                        and coalesce(obj_description(oid, 'pg_class'), '') not like '%of the owner alone%'
                loop
                    execute format('revoke all on %s from %I', kept.name, role);
                    execute format('grant %s on %s to %I',
                        case when kept.history then 'select' when kept.append_only then 'select, insert'
                            else 'select, insert, update, delete' end,
                        kept.name, role);
                end loop;
            end
            $$""";

    private final JdbcConnectionDetails application;

    JdbcGrants(JdbcConnectionDetails application) {
        this.application = application;
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
        try (var role = context.getConnection().prepareStatement("select set_config('quyche.application', ?, false)");
                var grants = context.getConnection().createStatement()) {
            role.setString(1, application.getUsername());
            role.execute();
            grants.execute(GRANTS);
        } catch (SQLException refused) {
            throw new DatabaseUnavailable(
                    "not-granted", String.valueOf(application.getUsername()), String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public String getCallbackName() {
        return "grants";
    }
}
