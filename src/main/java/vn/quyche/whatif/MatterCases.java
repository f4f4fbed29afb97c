package vn.quyche.whatif;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.quyche.kernel.Actor;
import vn.quyche.matters.MatterHistory;

/** The matters that a person may read, each under the rules of the day on which its way was computed. */
record MatterCases(MatterHistory history, Actor reader) implements Cases {

    @Override
    public OptionalLong count() {
        return OptionalLong.of(history.count(reader));
    }

    /** Who may no longer read a matter must not find it in a count either. */
    @Override
    public String mark() {
        return history.mark(reader);
    }

    @Override
    public void each(Consumer<Supplier<List<TriedCase>>> taker) {
        var number = new long[1];
        history.each(reader, batch -> {
            var cases = batch.stream()
                    .map(matter -> new TriedCase(++number[0], matter.subject(), matter.facts(), matter.on(), matter))
                    .toList();
            taker.accept(() -> cases);
        });
    }

    /** A matter of a subject or fact that the catalogue has since given up is counted. */
    @Override
    public boolean strict() {
        return false;
    }
}
