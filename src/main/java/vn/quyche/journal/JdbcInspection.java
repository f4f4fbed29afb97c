package vn.quyche.journal;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The journal's tables where no application runs on them. */
record JdbcInspection(Entries entries, Tree tree, Checkpoints checkpoints) {

    static JdbcInspection of(DataSource source) {
        var database = JdbcClient.create(source);
        return new JdbcInspection(
                new JdbcEntries(database, JsonMapper.builder().build()),
                new JdbcNodes(database),
                new JdbcCheckpoints(database));
    }
}
