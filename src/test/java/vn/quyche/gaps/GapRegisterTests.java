package vn.quyche.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.competence.Act;
import vn.quyche.journal.Entry;
import vn.quyche.journal.Journal;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Result;

/** Entries open by themselves, fill themselves when the matter is decided, and are read by nobody else. */
class GapRegisterTests extends GapTests {

    private static final OrganId COMMITTEE = OrganId.STANDING_COMMITTEE;

    @Autowired
    Journal journal;

    @Test
    void aMatterWithoutRuleOpensAnEntryThatFillsItself() {
        var id = unruled("bcs-ubnd", "Việc chưa có quy định");
        var gap = only(id);
        assertThat(gap.ground()).isEqualTo(Ground.NO_RULE);
        assertThat(gap.state()).isEqualTo(GapState.OPEN);
        assertThat(gap.subject()).isEqualTo("economy.on-request");
        assertThat(gap.reason()).isNotBlank().isNotEqualTo(gap.english());
        assertThat(gap.provisions()).extracting(cite -> cite.eId()).containsExactly("art_26__para_2");
        decide(id, GROUP, Act.GIVE_OPINION, Result.ADOPTED);
        assertThat(only(id).state()).isEqualTo(GapState.SETTLED);
        assertThat(only(id).settlement()).hasValueSatisfying(settled -> {
            assertThat(settled.organ()).isEqualTo(GROUP);
            assertThat(settled.act()).isEqualTo("act.give-opinion");
            assertThat(settled.result()).isEqualTo("step-result.ADOPTED");
            assertThat(settled.takenIn()).isEqualTo(MEETING);
            assertThat(settled.on()).isEqualTo(today());
        });
    }

    @Test
    void whatIsSentUpIsSettledByTheOrganAboveAndStandsThereTwice() {
        var id = unruled("bcs-ubnd", "Việc lớn chưa có quy định");
        sendUp(id, COMMITTEE);
        assertThat(of(id)).extracting(Gap::ground).containsExactlyInAnyOrder(Ground.NO_RULE, Ground.OVERRIDE);
        decide(id, GROUP, Act.SUBMIT_UP, Result.ADOPTED);
        assertThat(of(id)).allMatch(gap -> gap.state() == GapState.OPEN);
        decide(id, COMMITTEE, Act.DECIDE, Result.ADOPTED);
        assertThat(of(id)).allSatisfy(gap -> {
            assertThat(gap.state()).isEqualTo(GapState.SETTLED);
            assertThat(gap.settlement().orElseThrow().organ()).isEqualTo(COMMITTEE);
        });
    }

    @Test
    void aDepartureStandsWithItsReasonAndTheProvisionDepartedFrom() {
        var id = accepted(
                "bcs-ubnd",
                new NewMatter(
                        "budget.off-estimate-spending",
                        Map.of("amount", 2_000_000_000L, "source", "REVENUE_SURPLUS"),
                        "Sửa kè",
                        ""));
        sendUp(id, COMMITTEE);
        var gap = only(id);
        assertThat(gap.code()).isEqualTo("SENT_UP");
        assertThat(gap.reason()).isEqualTo("Việc mới, liên quan nhiều ngành");
        assertThat(gap.provisions()).extracting(cite -> cite.eId()).containsExactly("art_2__para_4__indent_3");
        change(id, "amount", 5_000_000_000L);
        assertThat(only(id).state()).isEqualTo(GapState.CLEARED);
        assertThat(journal.about(gap.matter(), office()))
                .extracting(Entry::name)
                .contains("RouteOverridden", "OverrideEnded");
    }

    @Test
    void twoProvisionsInConflictOpenAnEntryThatOtherFactsClear() {
        var id = conflicting("Khắc phục sạt lở khu vực 4");
        assertThat(only(id).provisions()).hasSize(2);
        assertThat(only(id).code()).isEqualTo("disaster-money-over-threshold");
        change(id, "amount", 1_000_000_000L);
        assertThat(only(id).state()).isEqualTo(GapState.CLEARED);
        change(id, "amount", 6_000_000_000L);
        assertThat(of(id)).extracting(Gap::state).containsExactlyInAnyOrder(GapState.CLEARED, GapState.OPEN);
    }

    @Test
    void whatIsTakenBackIsDroppedAndOpenAgainWhenFiledAgain() {
        var id = unruled("bcs-ubnd", "Việc rút rồi trình lại");
        matters.withdraw(actor("bcs-ubnd"), id, version(id));
        assertThat(only(id).state()).isEqualTo(GapState.DROPPED);
        matters.resubmit(
                actor("bcs-ubnd"),
                id,
                version(id),
                new NewMatter("economy.on-request", Map.of("requester", "OTHER"), "Việc trình lại", ""),
                List.of());
        assertThat(only(id).state()).isEqualTo(GapState.OPEN);
        assertThat(only(id).matter().title()).endsWith("Việc trình lại");
        matters.withdraw(actor("bcs-ubnd"), id, version(id));
        matters.resubmit(
                actor("bcs-ubnd"),
                id,
                version(id),
                new NewMatter(
                        "economy.on-request",
                        Map.of("requester", "PEOPLES_COMMITTEE_PARTY_GROUP"),
                        "Việc trình lại",
                        ""),
                List.of());
        assertThat(only(id).state()).isEqualTo(GapState.CLEARED);
    }

    @Test
    void whatIsNotAdoptedIsSettledToo() {
        var id = unruled("bcs-ubnd", "Việc không thông qua");
        decide(id, GROUP, Act.GIVE_OPINION, Result.NOT_ADOPTED);
        assertThat(only(id).settlement().orElseThrow().result()).isEqualTo("step-result.NOT_ADOPTED");
    }

    @Test
    void whoMayNotReadTheMatterDoesNotLearnOfItsEntry() {
        var id = unruled("bcs-ubnd", "Chỉ nơi liên quan biết");
        var gap = only(id);
        for (var reader : List.of("bcs-ubnd", "office", "specialist", "secretary", "standing-deputy")) {
            assertThat(gaps.find(actor(reader), gap.id()).id()).as(reader).isEqualTo(gap.id());
        }
        for (var stranger : List.of("btv-07", "bch-20", "huyen-01", "ubkt", "admin")) {
            refused("record.not-found", () -> gaps.find(actor(stranger), gap.id()));
            assertThat(gaps.list(actor(stranger), GapFilter.all(1000)).gaps())
                    .as(stranger)
                    .noneMatch(other -> other.id().equals(gap.id()));
        }
        sendUp(id, COMMITTEE);
        decide(id, GROUP, Act.SUBMIT_UP, Result.ADOPTED);
        assertThat(gaps.find(actor("btv-07"), gap.id()).id())
                .as("the Standing Committee's turn has come")
                .isEqualTo(gap.id());
    }

    @Test
    void precedentsAreOfTheSameSubjectOrProvisionAndHeldToTheReader() {
        var first = only(unruled("bcs-ubnd", "Tiền lệ thứ nhất"));
        var other = only(unruled("huyen-01", "Tiền lệ của huyện"));
        var conflict = only(conflicting("Không cùng loại"));
        assertThat(gaps.precedents(office(), first))
                .extracting(Gap::id)
                .contains(other.id())
                .doesNotContain(first.id(), conflict.id());
        assertThat(gaps.precedents(actor("bcs-ubnd"), first))
                .extracting(Gap::id)
                .doesNotContain(other.id());
        var second = only(conflicting("Cùng hai điều khoản"));
        assertThat(gaps.precedents(office(), conflict)).extracting(Gap::id).contains(second.id());
    }

    @Test
    void theRegisterIsFilteredSortedAndPaged() {
        var gap = only(conflicting("Sạt lở Ủy quyền khu vực 9"));
        for (var sort : List.of("opened", "-opened", "number", "subject", "ground", "-state", "bogus; drop")) {
            var filter = new GapFilter(
                    "sat lo uỷ quyền",
                    "budget.disaster-support",
                    Ground.CONFLICT,
                    GapState.OPEN,
                    gap.provisions().get(0).toString(),
                    today(),
                    today(),
                    sort,
                    1,
                    5);
            assertThat(filter.isFiltered()).isTrue();
            assertThat(gaps.list(office(), filter).gaps()).extracting(Gap::id).containsExactly(gap.id());
        }
        var page = new GapFilter("", "", null, null, "", null, null, "", 2, 1);
        assertThat(page.isFiltered()).isFalse();
        only(conflicting("Để có hai trang"));
        assertThat(gaps.list(office(), page).gaps()).hasSize(1);
        assertThat(gaps.list(office(), new GapFilter("100%_", "", null, null, "", null, null, "", 1, 5))
                        .total())
                .isZero();
        assertThat(gaps.subjects(office())).contains("budget.disaster-support");
    }

    @Test
    void theOfficeNotesHowItWasSettled() {
        var gap = only(unruled("bcs-ubnd", "Việc có ghi chú"));
        gaps.note(office(), gap.id(), "  Làm như năm trước.  ");
        assertThat(gaps.find(office(), gap.id()).note())
                .hasValueSatisfying(note -> assertThat(note.text()).isEqualTo("Làm như năm trước."));
        assertThat(journal.about(gap.ref(), office()))
                .extracting(Entry::name, Entry::actorName)
                .containsExactly(tuple("GapNoted", office().name()));
        refused("gap.note-missing", () -> gaps.note(office(), gap.id(), " "));
        refused("gap.text-too-long", () -> gaps.note(office(), gap.id(), "a".repeat(5001)));
        refused("right.missing", () -> gaps.note(actor("bcs-ubnd"), gap.id(), "x"));
        refused("record.not-found", () -> gaps.note(actor("ubkt"), gap.id(), "x"));
    }
}
