package vn.quyche.demonstration;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drops the schema in use and makes it anew, as its owner; the migrations fill it. */
@Repository
class JdbcDemonstrationData implements DemonstrationData {

    private final Flyway migrations;

    JdbcDemonstrationData(Flyway migrations) {
        this.migrations = migrations;
    }

    @Override
    public void empty() {
        JdbcClient.create(migrations.getConfiguration().getDataSource())
                .sql("""
                        do $$
                        declare used text := current_schema();
                        begin
                            execute format('drop schema %I cascade', used);
                            execute format('create schema %I', used);
                        end
                        $$""")
                .update();
    }
}
