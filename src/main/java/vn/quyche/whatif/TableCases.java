package vn.quyche.whatif;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The cases of a table that a person brought. */
record TableCases(JdbcCaseTables tables, CaseTable table) implements Cases {

    @Override
    public OptionalLong count() {
        return OptionalLong.of(table.cases());
    }

    @Override
    public String mark() {
        return table.id().toString();
    }

    @Override
    public void each(Consumer<Supplier<List<TriedCase>>> taker) {
        for (var number = 0; ; number++) {
            var part = tables.part(table.id(), number);
            if (part.isEmpty()) {
                return;
            }
            taker.accept(() -> CaseParts.unpack(part.get()));
        }
    }

    /** What the catalogue could read when the table was brought, but no longer can, is counted. */
    @Override
    public boolean strict() {
        return false;
    }
}
