package vn.quyche.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Refusal;

/** A file is stored whole or not at all. */
@QuycheTest
class FilesTests {

    @Autowired
    Files files;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsStoredComesBackByteForByte() {
        var large = Arrays.copyOf(SampleFiles.pdf("lớn"), 3_500_000);
        var stored = files.store("Tờ trình số 35.pdf", new ByteArrayInputStream(large), FileKind.PAPERS);
        var out = new ByteArrayOutputStream();
        files.writeTo(stored.id(), out);
        assertThat(out.toByteArray()).isEqualTo(large);
        assertThat(files.find(stored.id())).isEqualTo(stored);
        assertThat(stored.size()).isEqualTo(large.length);
        assertThat(stored.sha256()).hasSize(64);
        assertThat(files.find(List.of(stored.id()))).containsExactly(stored);
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() {
        var before = rows();
        @SuppressWarnings("InputStreamSlowMultibyteRead") // slow is what it is
        var breaksOff = new InputStream() {
            private int left = 2_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line is cut");
                }
                return 'x';
            }
        };
        assertThatThrownBy(() -> files.store("a.pdf", breaksOff, FileKind.PAPERS))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileStandsOrFallsWithTheTransactionThatStoresIt() {
        var before = rows();
        transaction.executeWithoutResult(status -> {
            files.store("a.pdf", new ByteArrayInputStream(SampleFiles.pdf("x")), FileKind.PAPERS);
            status.setRollbackOnly();
        });
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> files.find(FileId.random()))
                .isInstanceOf(Refusal.class)
                .hasMessage("record.not-found");
    }

    private long rows() {
        return database.sql("select (select count(*) from stored_file) + (select count(*) from stored_file_chunk)")
                .query(Long.class)
                .single();
    }
}
