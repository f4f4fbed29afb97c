package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.Role;

/** Each connection asks on behalf of the thread's reader, in a transaction and outside of one. */
class ReaderConnectionTests extends TwoReaders {

    @Test
    void whereNobodyReadsNothingIsRead() {
        assertThat(Reader.nobody().during(this::found)).isEmpty();
        assertThat(Reader.system().during(this::found)).containsExactly("1", "2");
    }

    @Test
    void whoRunsTheSystemReadsNothing() {
        var administrator = new Actor(
                "admin",
                new PersonId(UUID.randomUUID()),
                "A",
                OrganId.COMMITTEE_OFFICE,
                Set.of(Role.ADMINISTRATOR),
                Set.of(OrganId.STANDING_COMMITTEE));
        assertThat(Reader.of(administrator).during(this::found)).isEmpty();
    }

    @Test
    void oneConnectionServesManyReadersInTurn() {
        for (var round = 0; round < 3; round++) {
            assertThat(member.during(this::found)).containsExactly("1");
            assertThat(other.during(this::found)).containsExactly("2");
            assertThat(Reader.nobody().during(this::found)).isEmpty();
        }
    }

    @Test
    void aTransactionBelongsToItsReaderFromItsFirstStatementOn() {
        assertThat(foundAtOnce(member)).containsExactly("1");
        assertThat(foundAtOnce(other)).containsExactly("2");
    }

    @Test
    void withinATransactionTheProductMayReadForAWhile() {
        member.during(() -> transaction.executeWithoutResult(status -> {
            assertThat(found()).containsExactly("1");
            assertThat(Reader.system().during(this::found)).containsExactly("1", "2");
            assertThat(found()).containsExactly("1");
        }));
        assertThat(member.during(this::found)).containsExactly("1");
    }

    @Test
    void whatIsUndoneInPartLeavesNoOtherReaderBehind() {
        var nested = propagating(TransactionDefinition.PROPAGATION_NESTED);
        member.during(() -> transaction.executeWithoutResult(status -> {
            Reader.system().during(() -> {
                found();
                nested.executeWithoutResult(part -> {
                    assertThat(member.during(this::found)).containsExactly("1");
                    part.setRollbackOnly();
                });
            });
            assertThat(found()).containsExactly("1");
        }));
    }

    @Test
    void whatWasUndoneWholeDoesNotComeBack() {
        member.during(() -> transaction.executeWithoutResult(status -> {
            assertThat(Reader.system().during(this::found)).hasSize(2);
            status.setRollbackOnly();
        }));
        assertThat(member.during(this::found)).containsExactly("1");
        assertThat(other.during(this::found)).containsExactly("2");
    }

    @Test
    void anotherThreadReadsNothingUnlessTold() throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try {
            assertThat(member.during(() -> threads.submit(this::found)).get()).isEmpty();
            assertThat(threads.submit(() -> member.during(this::found)).get()).containsExactly("1");
        } finally {
            threads.shutdown();
        }
    }
}
