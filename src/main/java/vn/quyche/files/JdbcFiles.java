package vn.quyche.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code stored_file} and {@code stored_file_chunk}. */
@Repository
class JdbcFiles {

    private final JdbcClient jdbc;

    JdbcFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where no application runs on them. */
    static JdbcFiles on(DataSource database) {
        return new JdbcFiles(JdbcClient.create(database));
    }

    List<StoredFile> all() {
        return jdbc.sql("select * from stored_file order by stored_at, id")
                .query(JdbcFiles::file)
                .list();
    }

    void add(StoredFile file) {
        jdbc.sql("""
                        insert into stored_file (id, name, kind, size, sha256, stored_at)
                        values (:id, :name, :kind, :size, :sha256, :at)""")
                .param("id", file.id().value())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(file.storedAt()))
                .update();
    }

    void addChunk(FileId id, int number, byte[] bytes) {
        jdbc.sql("insert into stored_file_chunk (file, number, content) values (:file, :number, :content)")
                .param("file", id.value())
                .param("number", number)
                .param("content", bytes)
                .update();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select * from stored_file where id = :id")
                .param("id", id.value())
                .query(JdbcFiles::file)
                .optional();
    }

    List<StoredFile> find(Collection<FileId> ids) {
        return jdbc.sql("select * from stored_file where id in (:ids)")
                .param("ids", ids.stream().map(FileId::value).toList())
                .query(JdbcFiles::file)
                .list();
    }

    Optional<byte[]> chunk(FileId id, int number) {
        return jdbc.sql("select content from stored_file_chunk where file = :file and number = :number")
                .param("file", id.value())
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant());
    }
}
