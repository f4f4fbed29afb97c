package vn.quyche.whatif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyche.QuycheTest;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Role;
import vn.quyche.regulation.Regulations;

/** A trial goes on when its maker looks away, stops when told to, and is begun again where it was lost. */
@QuycheTest
class RunsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final List<Change> HIGHER = List.of(new Change.OtherValue("off-estimate.threshold", "5000000000"));
    private static final String LINE = "budget.off-estimate-spending,4000000000,CARRY_OVER\n";
    private static final int MANY = 30_000;

    private final Actor office = person("office");
    private final Actor specialist = person("specialist");

    @Autowired
    private JdbcClient database;

    @Autowired
    private Drafts drafts;

    @Autowired
    private CaseTables tables;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Regulations regulations;

    @Autowired
    private Runs runs;

    @Test
    void aLongTableIsTriedToItsEndAndCanBeStoppedAndTriedAgain() {
        var draft = draft(office);
        var first = over(runs.start(office, draft));
        assertThat(first.result().orElseThrow().changed()).isEqualTo(MANY);
        assertThat(first.progress().tried()).isEqualTo(MANY);
        assertThat(runs.of(office, draft)).isSameAs(first);
        var second = runs.start(office, draft);
        runs.stop(office, draft.id());
        var stopped = over(second).result().orElseThrow();
        assertThat(stopped.tried()).isLessThanOrEqualTo(MANY);
        assertThat(stopped.changed()).isEqualTo(stopped.tried());
        var third = over(runs.start(office, draft));
        assertThat(third.result().orElseThrow().changed()).isEqualTo(MANY);
    }

    @Test
    void aSecondRunOfADraftEndsTheFirst() {
        var draft = draft(office);
        var first = runs.start(office, draft);
        var second = runs.start(office, draft);
        assertThat(over(first).isOver()).isTrue();
        assertThat(over(second).result().orElseThrow().changed()).isEqualTo(MANY);
        assertThat(runs.find(office, draft.id())).containsSame(second);
    }

    @Test
    void twoPeopleTryAtOnceAndSeeEachTheirOwn() {
        var mine = draft(office);
        var other = draft(specialist);
        var first = runs.start(office, mine);
        var second = runs.start(specialist, other);
        assertThat(over(first).result().orElseThrow().changed()).isEqualTo(MANY);
        assertThat(over(second).result().orElseThrow().changed()).isEqualTo(MANY);
        assertThat(runs.find(specialist, mine.id())).isEmpty();
        runs.stop(specialist, mine.id());
        assertThat(first.result().orElseThrow().stopped()).isFalse();
    }

    /** A restart forgets runs, never drafts or tables. */
    @Test
    void afterARestartADraftIsTriedAgain() {
        var draft = draft(office);
        runs.start(office, draft);
        var restarted = new Runs(whatIf, tables, regulations);
        try {
            assertThat(restarted.find(office, draft.id())).isEmpty();
            var again = over(restarted.of(office, drafts.find(office, draft.id())));
            assertThat(again.result().orElseThrow().changed()).isEqualTo(MANY);
        } finally {
            restarted.rest();
        }
    }

    @Test
    void whoeverMayReadOtherMattersNowSeesNoCountOfThose() {
        var id = drafts.begin(office, DAY, "Thử", HIGHER);
        var draft = drafts.find(office, id);
        var asOffice = over(runs.of(office, draft));
        var elsewhere = new Actor(
                office.account(),
                office.person(),
                office.name(),
                office.body(),
                office.roles(),
                Set.of(OrganId.of("NOBODYS_ORGAN")));
        var narrowed = over(runs.of(elsewhere, draft));
        assertThat(narrowed.result().orElseThrow().tried()).isEqualTo(openToAll());
        assertThat(asOffice.result().orElseThrow().tried())
                .isEqualTo(asOffice.progress().expected().orElseThrow());
    }

    /** Other tests may have left matters that are open to everybody who works here. */
    private long openToAll() {
        return database.sql("select count(*) from matter where 'institution' = any (audience)")
                .query(Long.class)
                .single();
    }

    private SavedDraft draft(Actor by) {
        var text = "subject,amount,source\n" + LINE.repeat(MANY);
        var table = tables.bring(by, "viec.csv", new ByteArrayInputStream(text.getBytes(UTF_8)), DAY);
        var id = drafts.begin(by, DAY, "Thử", HIGHER);
        drafts.set(by, id, "Thử", DAY, Optional.of(table.id()));
        return drafts.find(by, id);
    }

    private static Run over(Run run) {
        for (var tries = 0; !run.isOver() && tries < 6_000; tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(run.isOver()).isTrue();
        return run;
    }

    private static Actor person(String account) {
        return new Actor(
                account,
                new PersonId(UUID.randomUUID()),
                "Người thử",
                OrganId.COMMITTEE_OFFICE,
                Set.of(Role.CHIEF_OF_OFFICE),
                Set.of(OrganId.COMMITTEE_OFFICE));
    }
}
