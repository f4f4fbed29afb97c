package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;

@QuycheTest
class SearchTests {

    @Autowired
    JdbcClient database;

    @Test
    void bothSpellingsOfAToneFoldAlike() {
        assertThat(fold("ỦY ban Đảng")).isEqualTo(fold("uỷ ban đảng")).isEqualTo("uy ban dang");
    }

    @Test
    void composedAndDecomposedLettersFoldAlike() {
        assertThat(fold("u\u0309y nhie\u0323\u0302m vu\u0323")).isEqualTo("uy nhiem vu");
    }

    @Test
    void peopleAreSortedByGivenNameInVietnameseOrder() {
        var sorted = database.sql("select name from unnest(:names::text[]) name"
                        + " order by given_name_first(name) collate vietnamese")
                .param("names", new String[] {"Trần Đạt", "Lê Dũng", "Võ Ân", "Vũ An", "Ngô Ăn", "Bùi An"})
                .query(String.class)
                .list();
        assertThat(sorted).isEqualTo(List.of("Bùi An", "Vũ An", "Ngô Ăn", "Võ Ân", "Lê Dũng", "Trần Đạt"));
    }

    @Test
    void aFoldedTextIsFoundByAFoldedWord() {
        var found = database.sql(
                        "select to_tsvector('search', fold('Ủy ban kiểm tra')) @@ plainto_tsquery('search', fold('kiem TRA'))")
                .query(Boolean.class)
                .single();
        assertThat(found).isTrue();
    }

    private String fold(String words) {
        return database.sql("select fold(:words)")
                .param("words", words)
                .query(String.class)
                .single();
    }
}
