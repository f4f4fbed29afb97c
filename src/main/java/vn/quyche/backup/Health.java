package vn.quyche.backup;

import java.io.IOException;
import javax.sql.DataSource;
import vn.quyche.files.FilesInspection;
import vn.quyche.journal.KeptOutside;
import vn.quyche.journal.Verification;

/**
 * Whether what was saved, or brought back, is whole.
 *
 * @param journal what a check of the whole journal found
 * @param files what reading every stored file found
 */
record Health(Verification journal, FilesInspection files) {

    static Health of(DataSource database, KeptOutside journal) throws IOException {
        return new Health(journal.check(database), FilesInspection.of(database));
    }

    boolean holds() {
        return journal.holds() && files.spoiled().isEmpty();
    }

    /** What is wrong, for whoever must look into it. */
    String fault() {
        return journal.holds()
                ? files.spoiled().map(file -> "file " + file.value()).orElse("")
                : "journal " + journal.fault() + " " + journal.place();
    }
}
