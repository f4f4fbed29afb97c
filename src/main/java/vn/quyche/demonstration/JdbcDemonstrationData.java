package vn.quyche.demonstration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drops the schema in use and makes it anew; the migrations fill it. */
@Repository
class JdbcDemonstrationData implements DemonstrationData {

    private final JdbcClient database;

    JdbcDemonstrationData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void empty() {
        database.sql("""
                        do $$
                        declare used text := current_schema();
                        begin
                            execute format('drop schema %I cascade', used);
                            execute format('create schema %I', used);
                        end
                        $$""").update();
    }
}
