package vn.quyche.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;

/** The figures of a tally sheet add up, or the one to count again is named. */
class PaperSlipsTests {

    private static final Asked PLAIN = Asked.question("Đồng ý không?");
    private static final Asked ELECTION = new Asked(BallotKind.ELECTION, "Bầu", List.of("A", "B", "C"), 2);
    private static final Asked POLL = new Asked(BallotKind.CONFIDENCE_POLL, "Lấy phiếu", List.of("A", "B"), 1);

    @Test
    void figuresThatAddUpAreTaken() {
        assertThatCode(() -> slips(16, 1, 15, 14, 1, Map.of("YES", 10, "NO", 3, "ABSTAIN", 1))
                        .mustAddUp(onPaper(PLAIN)))
                .doesNotThrowAnyException();
        assertThatCode(() ->
                        slips(15, 0, 13, 13, 0, Map.of("1", 13, "2", 9, "3", 4)).mustAddUp(onPaper(ELECTION)))
                .doesNotThrowAnyException();
        var levels = Map.of("1H", 9, "1C", 3, "1L", 1, "1U", 0, "2H", 2, "2C", 8, "2L", 2, "2U", 1);
        assertThatCode(() -> slips(13, 0, 13, 13, 0, levels).mustAddUp(onPaper(POLL)))
                .doesNotThrowAnyException();
    }

    @Test
    void everySlipHandedOutIsAccountedFor() {
        refused("tally.issued", "issued", slips(16, 0, 15, 15, 0, said(15, 0)));
        refused("tally.returned", "returned", slips(15, 1, 15, 15, 0, said(15, 0)));
        refused("tally.valid", "valid", slips(15, 0, 15, 13, 1, said(13, 0)));
        refused("tally.negative", "spoiled", slips(15, -1, 15, 15, 0, said(15, 0)));
        refused("tally.negative", "said-NO", slips(15, 0, 15, 15, 0, said(16, -1)));
    }

    @Test
    void eachValidSlipIsCountedOnceInALine() {
        refused("tally.sum", "said-YES", slips(15, 0, 15, 15, 0, said(10, 4)));
        refused("tally.sum", "said-YES", slips(15, 0, 15, 15, 0, said(10, 6)));
        refused("tally.figure-missing", "said-ABSTAIN", slips(15, 0, 15, 15, 0, Map.of("YES", 10, "NO", 5)));
        var more = Map.of("YES", 15, "NO", 0, "ABSTAIN", 0, "4", 1);
        refused("tally.figure-unknown", "said", slips(15, 0, 15, 15, 0, more));
        var levels = Map.of("1H", 9, "1C", 3, "1L", 1, "1U", 0, "2H", 2, "2C", 8, "2L", 2, "2U", 0);
        refused("tally.sum", "said-2H", POLL, slips(13, 0, 13, 13, 0, levels));
    }

    @Test
    void noNameStandsOnMoreSlipsThanAreValidNorAllOnMoreThanTheSeatsAllow() {
        refused("tally.name", "said-1", ELECTION, slips(15, 0, 10, 10, 0, Map.of("1", 11, "2", 2, "3", 2)));
        refused("tally.marks", "said-1", ELECTION, slips(15, 0, 10, 10, 0, Map.of("1", 10, "2", 9, "3", 2)));
    }

    private static Map<String, Integer> said(int yes, int no) {
        return Map.of("YES", yes, "NO", no, "ABSTAIN", 0);
    }

    private static PaperSlips slips(
            int issued, int spoiled, int returned, int valid, int invalid, Map<String, Integer> said) {
        return new PaperSlips(issued, spoiled, returned, valid, invalid, said);
    }

    private static void refused(String code, String field, PaperSlips slips) {
        refused(code, field, PLAIN, slips);
    }

    private static void refused(String code, String field, Asked asked, PaperSlips slips) {
        assertThatThrownBy(() -> slips.mustAddUp(onPaper(asked))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).contains(field);
        });
    }

    /** A ballot of fifteen. */
    private static Ballot onPaper(Asked asked) {
        var thing = new RecordRef("item", UUID.randomUUID().toString(), "Việc");
        var roll = IntStream.rangeClosed(1, 15)
                .mapToObj(number ->
                        Voter.entered(new PersonId(new UUID(0, number)), "Ủy viên " + number, "", Standing.VOTES))
                .toList();
        return new Ballot(
                BallotId.random(),
                OrganId.STANDING_COMMITTEE,
                BallotMode.SECRET,
                BallotForm.PAPER,
                asked,
                thing,
                thing,
                1,
                LocalDate.of(2024, 3, 15),
                "dien-bien",
                "2023",
                Instant.EPOCH,
                "Chánh Văn phòng",
                Optional.empty(),
                Optional.empty(),
                Audience.of(OrganId.STANDING_COMMITTEE),
                BallotState.COUNTING,
                "",
                roll,
                Optional.empty());
    }
}
