package vn.quyche.documents;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code document_series}: a rollback, or a crash, gives the number back. */
@Repository
class JdbcNumberSeries implements NumberSeries {

    private final JdbcClient jdbc;

    JdbcNumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Integer> draw(String series, String type, String term, int first, LocalDate on) {
        return jdbc.sql("""
                        insert into document_series as s (series, type, term, last_number, last_on)
                        values (:series, :type, :term, :first, :on)
                        on conflict (series, type, term) do update
                            set last_number = s.last_number + 1, last_on = :on where s.last_on <= :on
                        returning last_number""")
                .param("series", series)
                .param("type", type)
                .param("term", term)
                .param("first", first)
                .param("on", on)
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<LocalDate> lastDrawnOn(String series, String type, String term) {
        return jdbc.sql("select last_on from document_series where series = :series and type = :type and term = :term")
                .param("series", series)
                .param("type", type)
                .param("term", term)
                .query(LocalDate.class)
                .optional();
    }
}
