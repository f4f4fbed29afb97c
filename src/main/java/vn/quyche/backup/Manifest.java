package vn.quyche.backup;

import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format the shape of the archive
 * @param madeAt the moment, as an ISO instant
 * @param migrations the scripts by which its tables were made
 * @param tables the rows
 * @param sequences how far numbers were drawn
 * @param files what lay outside the database
 */
record Manifest(
        int format,
        String madeAt,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<Part> files) {

    static final int FORMAT = 1;

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        files = List.copyOf(files);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * A table.
     *
     * @param columns those that are kept; what the database computes is computed again
     * @param part its rows, as PostgreSQL copies them out
     */
    record Table(String name, List<String> columns, long rows, Part part) {

        Table {
            columns = List.copyOf(columns);
        }
    }

    /** Where a sequence stands, and whether that number was drawn. */
    record Sequence(String name, long last, boolean drawn) {}

    /**
     * A piece of the archive.
     *
     * @param name its name there
     * @param sha256 the digest of what was put in, in lower-case hexadecimal
     */
    record Part(String name, String sha256) {}
}
