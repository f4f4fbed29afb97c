package vn.quyche.whatif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;
import vn.quyche.competence.Redirection;
import vn.quyche.competence.Redirection.Power;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;

/** Drafts and tables as they are kept. */
@QuycheTest
class DraftsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final Change HIGHER = new Change.OtherValue("off-estimate.threshold", "5000000000");

    private final Actor office = new Actor(
            "office",
            new PersonId(UUID.randomUUID()),
            "Chánh Văn phòng",
            OrganId.COMMITTEE_OFFICE,
            Set.of(Role.CHIEF_OF_OFFICE),
            Set.of(OrganId.COMMITTEE_OFFICE));

    @Autowired
    private Drafts drafts;

    @Autowired
    private CaseTables tables;

    @Autowired
    private Runs runs;

    @Autowired
    private JdbcClient database;

    @Test
    void everyKindOfChangeIsReadAsItWasKept() {
        var changes = List.of(
                HIGHER,
                new Change.OtherSteps(new Redirection(
                        "R-2.4.3-b",
                        Optional.of(OrganId.STANDING_GROUP),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Power.Withdrawn()))),
                new Change.OtherRules("- id: R-2.4.3-c\n  says: \"Lời khác\"\n", Optional.empty()),
                new Change.Repeal("R-3.6-a"));
        var id = drafts.begin(office, DAY, "Thử", changes);
        assertThat(drafts.find(office, id).changes()).isEqualTo(changes);
        assertThat(drafts.of(office)).extracting(SavedDraft::id).containsExactly(id);
    }

    @Test
    void aDraftHasItsMeasure() {
        var id = drafts.begin(office, DAY, "Thử", List.of(HIGHER));
        var many = IntStream.range(0, 50).mapToObj(unused -> HIGHER).toList();
        assertThatThrownBy(() -> drafts.add(office, id, many)).hasMessage("what-if.too-many-changes");
        assertThatThrownBy(() -> drafts.set(office, id, "Thử", DAY, Optional.of(UUID.randomUUID())))
                .hasMessage("what-if.no-such-table");
    }

    @Test
    void factsThatCannotBeReadAreAFaultOfTheirLine() {
        var table = "subject,facts\nbudget.advance,{\nbudget.advance,nhiều\n";
        assertThatThrownBy(() -> bring(table))
                .isInstanceOfSatisfying(
                        CaseTables.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault ->
                                        fault.line() + " " + fault.why().code())
                                .containsExactly("2 what-if.facts-unreadable", "3 what-if.facts-unreadable"));
    }

    @Test
    void factsThatContradictEachOtherAreAFaultOfTheirLine() {
        var table = """
                subject,meetingOrgan,standingCommitteeCannotMeet
                working.urgent-agenda-item,PROVINCIAL_COMMITTEE,true
                working.urgent-agenda-item,STANDING_COMMITTEE,true
                """;
        assertThatThrownBy(() -> bring(table))
                .isInstanceOfSatisfying(
                        CaseTables.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(fault ->
                                        fault.line() + " " + fault.why().code())
                                .containsExactly("3 competence.contradiction"));
    }

    @Test
    void faultsAreToldInTheOrderOfTheirLinesAndCountedAll() {
        var table = "subject\n"
                + IntStream.range(0, 9_000)
                        .mapToObj(at -> at % 3_000 == 7 ? "no.such\n" : "budget.advance\n")
                        .collect(Collectors.joining());
        assertThatThrownBy(() -> bring(table)).isInstanceOfSatisfying(CaseTables.Faulty.class, faulty -> {
            assertThat(faulty.count()).isEqualTo(3);
            assertThat(faulty.faults()).extracting(CaseTables.Fault::line).containsExactly(9L, 3_009L, 6_009L);
        });
    }

    @Test
    void aRunThatBreaksOffSaysSo() {
        var table = bring("subject,advanceKind\nbudget.advance,ESTIMATE_ADVANCE\n");
        var id = drafts.begin(office, DAY, "Thử", List.of(HIGHER));
        drafts.set(office, id, "Thử", DAY, Optional.of(table.id()));
        database.sql("update whatif_table_part set packed = '\\x00' where cases = :id")
                .param("id", table.id())
                .update();
        var run = runs.start(office, drafts.find(office, id));
        for (var tries = 0; !run.isOver() && tries < 1_000; tries++) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(run.problem())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("what-if.run-failed"));
    }

    private CaseTable bring(String text) {
        return tables.bring(office, "viec.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), DAY);
    }
}
