package vn.quyche.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What happened and what the journal tells of it are one transaction: whatever was killed, there is as much of both. */
final class StateAndJournal {

    private static final Map<String, String> TOLD = Map.of(
            "DocumentIssued", "select count(*) from document where state = 'ISSUED'",
            "DecisionTaken", "select count(*) from matter_decision",
            "MatterFiled", "select count(*) from matter",
            "PaperAdded", "select count(*) from matter_paper");

    private StateAndJournal() {}

    static void mustAgree(RunningApplication application) {
        TOLD.forEach((fact, records) -> assertThat(
                        application.count("select count(*) from journal_entry where name = ?", fact))
                .as(fact)
                .isEqualTo(application.count(records)));
    }
}
