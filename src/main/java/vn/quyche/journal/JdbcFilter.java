package vn.quyche.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.VietnamTime;

/** A filter of the journal as a condition. */
final class JdbcFilter {

    private static final String PROVISION = "exists (select from unnest(basis) as cited"
            + " where starts_with(split_part(cited, ':', 2) || '__', :eId || '__'))";

    private JdbcFilter() {}

    static String where(JournalFilter filter) {
        var conditions = new ArrayList<>(List.of(JdbcEntries.READABLE));
        filter.record().ifPresent(record -> conditions.add("about_type = :recordType and about_id = :recordId"));
        filter.organ().ifPresent(organ -> conditions.add("organ = :organ"));
        filter.name().ifPresent(name -> conditions.add("name = :name"));
        filter.person().ifPresent(person -> conditions.add("actor_person = :person"));
        filter.provision().ifPresent(eId -> conditions.add(PROVISION));
        filter.from().ifPresent(from -> conditions.add("happened_at >= :from"));
        filter.to().ifPresent(to -> conditions.add("happened_at < :to"));
        if (!filter.words().isBlank()) {
            conditions.add("strpos(fold(about_title || ' ' || actor_name), fold(:words)) > 0");
        }
        return "where" + String.join(" and ", conditions) + " ";
    }

    static Map<String, Object> parameters(JournalFilter filter, Set<Circle> readers) {
        var parameters = new HashMap<String, Object>(Map.of("readers", JdbcEntries.codes(readers)));
        filter.record().ifPresent(record -> {
            parameters.put("recordType", record.type());
            parameters.put("recordId", record.id());
        });
        filter.organ().ifPresent(organ -> parameters.put("organ", organ.code()));
        filter.name().ifPresent(name -> parameters.put("name", name));
        filter.person().ifPresent(person -> parameters.put("person", person.value()));
        filter.provision().ifPresent(eId -> parameters.put("eId", eId));
        filter.from().ifPresent(from -> parameters.put("from", JdbcEntries.at(VietnamTime.startOf(from))));
        filter.to().ifPresent(to -> parameters.put("to", JdbcEntries.at(VietnamTime.startOf(to.plusDays(1)))));
        if (!filter.words().isBlank()) {
            parameters.put("words", filter.words().strip());
        }
        return parameters;
    }
}
