package vn.quyche.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.Actor;

/** Amendments proposed from the register, with the precedents they carry, and what becomes of them. */
class AmendmentTests extends GapTests {

    @Autowired
    Amendments amendments;

    @Autowired
    Journal journal;

    @Test
    void aProposalCarriesItsPrecedentsAlong() {
        var gap = only(unruled("bcs-ubnd", "Đề nghị quy định việc này"));
        var other = only(unruled("huyen-01", "Việc như vậy ở huyện"));
        var id = amendments.propose(office(), gap.id(), asked("art_3__para_3", List.of(other.id(), gap.id())));
        var amendment = amendments.find(actor("btv-07"), id);
        assertThat(amendment.precedents()).isEqualTo(2);
        assertThat(amendment.provision().orElseThrow().eId()).isEqualTo("art_3__para_3");
        assertThat(amendments.precedents(office(), id))
                .extracting(Gap::id)
                .containsExactlyInAnyOrder(gap.id(), other.id());
        assertThat(amendments.precedents(actor("btv-07"), id)).isEmpty();
        assertThat(amendments.from(office(), gap.id()))
                .extracting(Amendment::id)
                .containsExactly(id);
        assertThat(amendments.from(actor("bcs-ubnd"), gap.id())).isEmpty();
        assertThat(journal.about(amendment.ref(), office())).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("AmendmentProposed");
            assertThat(entry.basis())
                    .extracting(cite -> cite.eId())
                    .contains("art_31__para_2__subpara_1", "art_3__para_3");
        });
        for (var stranger : List.of("bcs-ubnd", "huyen-01", "bch-20", "admin")) {
            refused("record.not-found", () -> amendments.find(actor(stranger), id));
            refused("record.not-found", () -> amendments.list(actor(stranger), Optional.empty()));
        }
    }

    @Test
    void itIsTakenUpOrDeclinedByThoseWhoAppraiseDrafts() {
        var gap = only(unruled("bcs-ubnd", "Đưa vào dự thảo"));
        var id = amendments.propose(office(), gap.id(), asked("", List.of()));
        refused("right.missing", () -> amendments.decide(office(), id, AmendmentState.TAKEN_UP, ""));
        refused("amendment.no-verdict", () -> amendments.decide(deputy(), id, AmendmentState.PROPOSED, ""));
        refused(
                "amendment.declined-without-reason",
                () -> amendments.decide(deputy(), id, AmendmentState.DECLINED, " "));
        refused("gap.text-too-long", () -> amendments.decide(deputy(), id, AmendmentState.DECLINED, "a".repeat(5001)));
        amendments.decide(deputy(), id, AmendmentState.TAKEN_UP, "Đưa vào Điều 3");
        assertThat(amendments.find(office(), id).verdict().orElseThrow().note()).isEqualTo("Đưa vào Điều 3");
        refused("amendment.decided", () -> amendments.decide(deputy(), id, AmendmentState.DECLINED, "x"));
        refused(
                "record.not-found",
                () -> amendments.decide(deputy(), AmendmentId.random(), AmendmentState.DECLINED, "x"));
        var second = amendments.propose(office(), gap.id(), asked("", List.of()));
        amendments.decide(deputy(), second, AmendmentState.DECLINED, "Đã có đề nghị khác");
        assertThat(amendments.list(office(), Optional.of(AmendmentState.DECLINED)))
                .extracting(Amendment::id)
                .contains(second)
                .doesNotContain(id);
        assertThat(journal.about("amendment", second.toString(), office()))
                .extracting(Entry::name)
                .containsExactly("AmendmentDeclined", "AmendmentProposed");
    }

    @Test
    void whatIsProposedMustBeSaidAndRestOnWhatTheProposerKnows() {
        var gap = only(unruled("bcs-ubnd", "Đề nghị có lỗi"));
        var conflict = only(conflicting("Không phải tiền lệ"));
        refused("amendment.title-missing", () -> propose(gap, new NewAmendment("", " ", "x", List.of())));
        refused("amendment.text-missing", () -> propose(gap, new NewAmendment("", "x", " ", List.of())));
        refused("gap.text-too-long", () -> propose(gap, new NewAmendment("", "a".repeat(301), "x", List.of())));
        refused("amendment.provision", () -> propose(gap, asked("art_99", List.of())));
        refused("amendment.precedent", () -> propose(gap, asked("", List.of(conflict.id()))));
        refused("right.missing", () -> amendments.propose(actor("secretary"), gap.id(), asked("", List.of())));
        refused("record.not-found", () -> amendments.propose(actor("ubkt"), gap.id(), asked("", List.of())));
        assertThat(amendments.places()).extracting(cite -> cite.eId()).contains("art_3__para_3");
    }

    private void propose(Gap gap, NewAmendment asked) {
        amendments.propose(office(), gap.id(), asked);
    }

    private Actor deputy() {
        return actor("standing-deputy");
    }

    private static NewAmendment asked(String provision, List<GapId> precedents) {
        return new NewAmendment(
                provision, "Quy định ai quyết định việc này", "Việc này do Thường trực quyết định.", precedents);
    }
}
