package vn.quyche.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Competence;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Regulations;

/** Tables of cases that people bring: read line by line, kept whole or not at all, seen by whoever brought them. */
@Component
public class CaseTables {

    private static final int SHOWN = 10;
    private static final int TOLD = 20;
    private static final long MOST = 1_000_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcCaseTables tables;
    private final Competence competence;
    private final Regulations regulations;
    private final Cores cores;
    private final Clock clock;

    CaseTables(JdbcCaseTables tables, Competence competence, Regulations regulations, Cores cores, Clock clock) {
        this.tables = tables;
        this.competence = competence;
        this.regulations = regulations;
        this.cores = cores;
        this.clock = clock;
    }

    /** What is wrong with a line. */
    public record Fault(long line, Refusal why) {}

    /** A table has lines that cannot be used, and was not kept. */
    public static final class Faulty extends RuntimeException {

        private final transient List<Fault> faults;
        private final long count;

        Faulty(List<Fault> faults, long count) {
            super("what-if.table-lines", null, false, false);
            this.faults = List.copyOf(faults);
            this.count = count;
        }

        /** The first of them. */
        public List<Fault> faults() {
            return faults;
        }

        public long count() {
            return count;
        }
    }

    /** Reads a file and keeps its cases; with a fault in any line nothing is kept, and the first faults are told. */
    @Transactional
    public CaseTable bring(Actor by, String name, InputStream content, LocalDate usual) {
        by.mustHave(Right.TRY_CHANGE);
        tables.forget(by.person(), clock.instant().minus(KEPT));
        var table = new CaseTable(UUID.randomUUID(), by.person(), name, 0, clock.instant());
        tables.add(table);
        var count = new Reading(table.id(), new CaseLines(competence, regulations.working(), usual))
                .read(TableFile.of(name), content);
        tables.counted(table.id(), count);
        return new CaseTable(table.id(), by.person(), name, count, table.uploadedAt());
    }

    @Transactional(readOnly = true)
    public Optional<CaseTable> find(Actor by, UUID id) {
        return tables.find(by.person(), id);
    }

    /** The first cases of a table, as they were understood. */
    @Transactional(readOnly = true)
    public List<TriedCase> preview(CaseTable table) {
        return tables.part(table.id(), 0).map(CaseParts::unpack).orElse(List.of()).stream()
                .limit(SHOWN)
                .toList();
    }

    Cases cases(CaseTable table) {
        return new TableCases(tables, table);
    }

    /** One reading of a file: its lines are taken as they come, understood on all cores, and kept in their order. */
    private final class Reading {

        private final UUID table;
        private final CaseLines lines;
        private final Pipeline<Understood> batches;
        private final List<Fault> faults = new ArrayList<>();
        private List<Line> batch = new ArrayList<>();
        private long wrong;
        private long count;
        private long taken;
        private int part;

        Reading(UUID table, CaseLines lines) {
            this.table = table;
            this.lines = lines;
            this.batches = cores.pipeline(this::keep);
        }

        long read(TableFile file, InputStream content) {
            try (batches) {
                file.each(content, this::take);
                flush();
                batches.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (wrong > 0) {
                throw new Faulty(faults, wrong);
            }
            if (count == 0) {
                throw Refusal.invalid("table", "what-if.table-empty");
            }
            return count;
        }

        private void take(Long number, List<String> cells) {
            if (!lines.isBegun()) {
                lines.begin(cells);
                return;
            }
            taken++;
            if (taken > MOST) {
                throw Refusal.tooLarge("table", "what-if.too-many-cases", MOST);
            }
            batch.add(new Line(number, cells));
            if (batch.size() == CaseParts.SIZE) {
                flush();
            }
        }

        private void flush() {
            if (!batch.isEmpty()) {
                var full = batch;
                batches.give(() -> understood(full));
                batch = new ArrayList<>();
            }
        }

        private Understood understood(List<Line> batch) {
            var cases = new ArrayList<TriedCase>(batch.size());
            var unusable = new ArrayList<Fault>();
            for (var line : batch) {
                try {
                    cases.add(lines.read(line.number(), line.cells()));
                } catch (Refusal why) {
                    unusable.add(new Fault(line.number(), why));
                }
            }
            return new Understood(cases.size(), CaseParts.pack(cases), unusable);
        }

        private void keep(Understood understood) {
            count += understood.cases();
            wrong += understood.faults().size();
            understood.faults().stream().limit(TOLD - faults.size()).forEach(faults::add);
            if (wrong == 0) {
                tables.addPart(table, part++, understood.packed());
            }
        }
    }

    /** A line as it stands in the file. */
    private record Line(long number, List<String> cells) {}

    /** What was made of some lines. */
    private record Understood(int cases, byte[] packed, List<Fault> faults) {}
}
