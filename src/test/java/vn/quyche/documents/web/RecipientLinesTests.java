package vn.quyche.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyche.documents.Recipient;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organ;
import vn.quyche.organs.OrganKind;

class RecipientLinesTests {

    private static final List<Organ> HOUSE = List.of(new Organ(
            OrganId.STANDING_COMMITTEE,
            "Ban Thường vụ Tỉnh ủy Thanh Giang",
            "Ban Thường vụ",
            OrganKind.STANDING_COMMITTEE,
            Optional.empty(),
            15,
            DateRange.from(LocalDate.of(2020, 1, 1))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ban Thường vụ (để báo cáo)",
                "- ban thường vụ Tỉnh ủy (để báo cáo),",
                "Ban Thường vụ Tỉnh ủy Thanh Giang (để báo cáo).",
                "– Ban Thươ\u0300ng vụ Tỉnh ủy ( để báo cáo );"
            })
    void bodiesOfTheHouseAreRecognisedHoweverTheyAreTyped(String line) {
        assertThat(RecipientLines.read(line, HOUSE)).singleElement().satisfies(recipient -> {
            assertThat(recipient.inside()).contains(OrganId.STANDING_COMMITTEE);
            assertThat(recipient.purpose()).isEqualTo("để báo cáo");
        });
    }

    @Test
    void othersAreOutside() {
        assertThat(RecipientLines.read("Sở 02\n\nBan Thường vụ khác", HOUSE))
                .containsExactly(Recipient.outside("Sở 02", ""), Recipient.outside("Ban Thường vụ khác", ""));
    }

    @Test
    void aLineWithoutANameIsRefused() {
        assertThatThrownBy(() -> RecipientLines.read("(để báo cáo)", HOUSE))
                .isInstanceOf(Refusal.class)
                .hasMessage("document.recipient-unreadable");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var recipients = List.of(Recipient.outside("Sở 02", "để phối hợp"), Recipient.outside("Sở 06", ""));
        assertThat(RecipientLines.read(RecipientLines.write(recipients), HOUSE)).isEqualTo(recipients);
    }
}
