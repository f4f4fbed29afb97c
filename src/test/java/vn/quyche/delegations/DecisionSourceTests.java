package vn.quyche.delegations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyche.competence.Act;
import vn.quyche.documents.DocumentId;
import vn.quyche.documents.Documents;
import vn.quyche.documents.NewDraft;
import vn.quyche.documents.Paragraph;
import vn.quyche.documents.Recipient;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.OrganId;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.NewMatter;

/** A delegation rests on a decision of the organ that delegates, found where it is kept. */
class DecisionSourceTests extends DelegationTests {

    @Autowired
    Documents documents;

    @Test
    void restsOnADecisionOfTheDelegatingOrgan() {
        var open = matters.file(
                accounts.actor("bcs-ubnd"),
                new NewMatter("working.delegation", Map.of(), "Ủy quyền cho Thường trực", ""));
        refused("delegation.not-decided", () -> with(Terms.from(today(), Source.of(open), "Lý do")));
        refused("record.not-found", () -> with(Terms.from(today(), Source.of(MatterId.random()), "Lý do")));
        refused("delegation.decision-missing", () -> with(Terms.from(today(), nothing(), "Lý do")));
        refused("delegation.decision-without-day", () -> with(Terms.from(today(), number("77-QĐ/TU"), "Lý do")));
        refused("delegation.number-too-long", () -> with(Terms.from(today(), number("7".repeat(101)), "Lý do")));

        var decided = decided(
                new NewMatter("working.delegation", Map.of(), "Ủy quyền phân bổ dưới 5 tỷ", ""),
                OrganId.STANDING_COMMITTEE,
                Act.DECIDE);
        var delegation = delegations.find(with(Terms.from(today(), Source.of(decided), "Lý do")));
        var matter = matters.find(office(), decided);
        assertThat(delegation.decided().number()).isEqualTo(matter.number());
        assertThat(delegation.decided().on()).isEqualTo(today());
        assertThat(delegation.decided().record().orElseThrow().path()).isEqualTo("/matters/" + decided);
        assertThat(delegation.decided().record().orElseThrow().title())
                .as("nothing of what the matter says")
                .isEqualTo(matter.number());
    }

    @Test
    void aDocumentMustBeIssuedAndTheDelegatingOrgans() {
        var draft = drafted(OrganId.STANDING_COMMITTEE);
        refused("delegation.document-not-issued", () -> with(Terms.from(today(), Source.of(draft), "Lý do")));
        var others = issued(drafted(OrganId.STANDING_GROUP));
        refused("delegation.not-the-delegators-document", () -> with(Terms.from(today(), Source.of(others), "Lý do")));
        var own = issued(draft);
        var symbol = documents.find(office(), own).issued().orElseThrow().symbol();
        var byId = delegations.find(with(Terms.from(today(), Source.of(own), "Lý do")));
        assertThat(byId.decided().number()).isEqualTo(symbol);
        delegations.end(office(), byId.id(), from(today()));
        var byNumber = delegations.find(with(Terms.from(today(), number(symbol), "Lý do")));
        assertThat(byNumber.decided()).isEqualTo(byId.decided());
    }

    private DocumentId drafted(OrganId decidedBy) {
        return documents.draft(
                office(),
                new NewDraft(
                        "CONCLUSION",
                        OrganId.STANDING_COMMITTEE,
                        decidedBy,
                        "Ủy quyền cho Thường trực",
                        List.of(Paragraph.point(1, "Đồng ý.")),
                        List.of(Recipient.outside("Sở 02", "")),
                        null,
                        List.of(),
                        Audience.of()));
    }

    private DocumentId issued(DocumentId id) {
        documents.submitForSignature(office(), id, 1);
        documents.sign(accounts.actor("secretary"), id, 2);
        documents.issue(office(), id, 3);
        return id;
    }

    private DelegationId with(Terms terms) {
        return delegations.grant(office(), NewGrant.of(SPENDING, below(5_000_000_000L), terms));
    }

    private static Source nothing() {
        return new Source(Optional.empty(), Optional.empty(), " ", Optional.empty());
    }

    private static Source number(String number) {
        return new Source(Optional.empty(), Optional.empty(), number, Optional.empty());
    }
}
