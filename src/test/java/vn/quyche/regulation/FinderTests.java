package vn.quyche.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FinderTests {

    private final Rules rules = Rulebooks.shipped().rules(LocalDate.of(2024, 3, 15));

    @Test
    void diacriticsMayBeTypedOrNot() {
        assertThat(Finder.find(rules, "hop dot xuat"))
                .isNotEmpty()
                .isEqualTo(Finder.find(rules, "HỌP  đột xuất"))
                .anyMatch(provision -> provision.citation().eId().equals("art_25__para_1"));
    }

    @Test
    void bothPlacesOfAToneAreOneSpelling() {
        assertThat(Finder.fold("Uỷ ban")).isEqualTo(Finder.fold("Ủy ban")).isEqualTo("uy ban");
    }

    @Test
    void aPlaceIsFoundByItsCitationAndARuleByItsId() {
        assertThat(Finder.find(rules, "Điều 25 khoản 3"))
                .anyMatch(provision -> provision.citation().eId().equals("art_25__para_3"));
        assertThat(Finder.find(rules, "R-25.3-a")).hasSize(1);
    }

    @Test
    void nothingIsFoundByNothingOrByWhatIsNotThere() {
        assertThat(Finder.find(rules, " … ")).isEmpty();
        assertThat(Finder.find(rules, "zzzz")).isEmpty();
    }
}
