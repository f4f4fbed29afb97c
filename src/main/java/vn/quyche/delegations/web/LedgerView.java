package vn.quyche.delegations.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quyche.delegations.LedgerRow;

/** Which rows of the ledger to show, in which order; it stands in the address. */
public record LedgerView(String words, String source, String to, String state, boolean used, String sort) {

    List<LedgerRow> of(List<LedgerRow> rows, DelegationWords said) {
        var kept = rows.stream()
                .filter(row -> words.isBlank() || holds(row, said))
                .filter(row -> source.isBlank() || source.equals(row.granted().isPresent() ? "decision" : "regulation"))
                .filter(row -> to.isBlank() || to.equals(row.to().code()))
                .filter(row -> state.isBlank() || state.equals(row.state().name()))
                .filter(row -> !used || row.count() > 0);
        return order() == null ? kept.toList() : kept.sorted(order()).toList();
    }

    boolean isFiltered() {
        return !words.isBlank() || !source.isBlank() || !to.isBlank() || !state.isBlank() || used;
    }

    private boolean holds(LedgerRow row, DelegationWords said) {
        var text = said.what(row) + " "
                + String.join(
                        " ", row.basis().stream().map(basis -> basis.words()).toList())
                + row.granted().map(grant -> " " + grant.decided().title()).orElse("");
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private @Nullable Comparator<LedgerRow> order() {
        return switch (sort) {
            case "uses" -> Comparator.comparing(LedgerRow::count);
            case "-uses" -> Comparator.comparing(LedgerRow::count).reversed();
            case "amount" -> Comparator.comparing(row -> row.amount().orElse(0L));
            case "-amount" ->
                Comparator.comparing((LedgerRow row) -> row.amount().orElse(0L)).reversed();
            case "due" -> Comparator.comparing(LedgerRow::due);
            case "-due" -> Comparator.comparing(LedgerRow::due).reversed();
            default -> null;
        };
    }
}
