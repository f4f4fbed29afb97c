package vn.quyche.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Role;

@QuycheTest
class JournalTests {

    private static final Instant THEN = Instant.parse("2024-03-15T02:00:00.123456789Z");
    private static final Citation BASIS = new Citation("dien-bien", "art_25__para_3");
    private static final Actor OFFICE = actor(Role.CHIEF_OF_OFFICE, OrganId.STANDING_GROUP);
    private static final Actor STRANGER = actor(Role.CHIEF_OF_OFFICE, OrganId.of("SUBORDINATE_09"));

    @Autowired
    Journal journal;

    @Autowired
    ApplicationEventPublisher facts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    /** A fact of the tests. */
    record Happened(Particulars particulars, Map<String, String> details) implements Fact {}

    @Test
    void keepsAFactWithItsParticulars() {
        var record = record();
        tell(record);
        assertThat(journal.about(record, OFFICE)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("Happened");
            assertThat(entry.account()).isEqualTo("office");
            assertThat(entry.basis()).containsExactly(BASIS);
            assertThat(entry.detail("outcome")).isEqualTo("ACCEPTED");
            assertThat(entry.happenedAt()).isEqualTo(Instant.parse("2024-03-15T02:00:00.123456Z"));
        });
    }

    @Test
    void whatIsUndoneNeverHappened() {
        var record = record();
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(happened(record));
            status.setRollbackOnly();
        });
        assertThat(journal.about(record, OFFICE)).isEmpty();
        assertThat(journal.verify().holds()).isTrue();
    }

    @Test
    void aFactOutsideATransactionIsAProgrammingError() {
        assertThatThrownBy(() -> facts.publishEvent(happened(record()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsAnEntryToItsAudienceOnly() {
        var record = record();
        tell(record);
        assertThat(journal.about(record, STRANGER)).isEmpty();
        assertThat(page(record.title(), STRANGER).total()).isZero();
        assertThat(page(record.title(), OFFICE).total()).isEqualTo(1);
    }

    @Test
    void isReadByThoseWithTheRightOnly() {
        var member = actor(Role.COMMITTEE_MEMBER, OrganId.STANDING_GROUP);
        assertThatThrownBy(() -> journal.page(JournalFilter.everything(), 1, member))
                .isInstanceOf(Refusal.class)
                .hasMessage("right.missing");
        assertThatThrownBy(() -> journal.names(member)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> journal.organs(member)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> journal.people(member)).isInstanceOf(Refusal.class);
    }

    @Test
    void findsByWordsWithoutAccentsByKindOrganAndDay() {
        var record = new RecordRef("thing", UUID.randomUUID().toString(), "Sửa chữa hồ chứa " + UUID.randomUUID());
        tell(record);
        assertThat(page(record.title().replace("Sửa chữa hồ chứa", "sua chua ho chua"), OFFICE)
                        .total())
                .isEqualTo(1);
        var day = LocalDate.of(2024, 3, 15);
        var filter = new JournalFilter(
                Optional.empty(),
                Optional.of(OrganId.STANDING_GROUP),
                Optional.of("Happened"),
                Optional.of(OFFICE.person()),
                Optional.of("art_25"),
                Optional.of(day),
                Optional.of(day),
                record.title(),
                true);
        assertThat(journal.page(filter, 9, OFFICE).page()).isEqualTo(1);
        assertThat(journal.page(filter, 1, OFFICE).total()).isEqualTo(1);
        var later = words(Optional.empty(), Optional.of(day.plusDays(1)), record.title());
        assertThat(journal.page(later, 1, OFFICE).total()).isZero();
        for (var other : List.of("art_2", "art_25__para_3__point_1", "art_26")) {
            var elsewhere = words(Optional.of(other), Optional.empty(), record.title());
            assertThat(journal.page(elsewhere, 1, OFFICE).total()).as(other).isZero();
        }
        assertThat(journal.people(OFFICE)).containsEntry(OFFICE.person(), OFFICE.name());
        assertThat(journal.names(OFFICE)).contains("Happened");
        assertThat(journal.organs(OFFICE)).contains(OrganId.STANDING_GROUP);
    }

    @Test
    void countsKindsOfFactsWithinATime() {
        var record = record();
        tell(record);
        var from = Instant.parse("2024-03-15T00:00:00Z");
        var to = Instant.parse("2024-03-16T00:00:00Z");
        assertThat(journal.named(Set.of("Happened"), Optional.of(OrganId.STANDING_GROUP), from, to))
                .extracting(Entry::about)
                .contains(record);
        assertThat(journal.named(Set.of("Happened"), Optional.of(OrganId.STANDING_COMMITTEE), from, to))
                .isEmpty();
        assertThat(journal.named(List.of(), Optional.empty(), from, to)).isEmpty();
    }

    private JournalPage page(String words, Actor reader) {
        return journal.page(words(Optional.empty(), Optional.empty(), words), 1, reader);
    }

    private static JournalFilter words(Optional<String> provision, Optional<LocalDate> from, String words) {
        var any = JournalFilter.everything();
        return new JournalFilter(
                any.record(), any.organ(), any.name(), any.person(), provision, from, any.to(), words, false);
    }

    private void tell(RecordRef record) {
        transaction.executeWithoutResult(status -> facts.publishEvent(happened(record)));
    }

    private static Happened happened(RecordRef record) {
        return new Happened(
                new Fact.Particulars(
                        THEN,
                        OFFICE,
                        OrganId.STANDING_GROUP,
                        record,
                        Audience.of(OrganId.STANDING_GROUP),
                        List.of(BASIS)),
                Map.of("outcome", "ACCEPTED"));
    }

    private static RecordRef record() {
        return new RecordRef("thing", UUID.randomUUID().toString(), "Việc " + UUID.randomUUID());
    }

    private static Actor actor(Role role, OrganId organ) {
        return new Actor("office", new PersonId(new UUID(0, 1)), "Chánh Văn phòng", organ, Set.of(role), Set.of(organ));
    }
}
