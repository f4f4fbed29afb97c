package vn.quyche.kernel;

import static vn.quyche.kernel.Role.ADMINISTRATOR;
import static vn.quyche.kernel.Role.CHIEF_OF_OFFICE;
import static vn.quyche.kernel.Role.DEPUTY_SECRETARY_CHAIRMAN;
import static vn.quyche.kernel.Role.INSPECTION_CHAIR;
import static vn.quyche.kernel.Role.OFFICE_SPECIALIST;
import static vn.quyche.kernel.Role.SECRETARY;
import static vn.quyche.kernel.Role.STANDING_COMMITTEE_MEMBER;
import static vn.quyche.kernel.Role.STANDING_DEPUTY_SECRETARY;
import static vn.quyche.kernel.Role.SUBMITTER;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an office carries with it. The one table of who may do what; who may read a record is the record's
 * {@link Audience}.
 */
public enum Right {
    /** The first three are held by everybody who works here; the administrator only runs the system. */
    ASK_COMPETENCE,
    READ_REGULATION,
    READ_ORGANS,
    /** Enters what was decided on bodies, seats and posts; about others than oneself. */
    RECORD_ORGANS(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    /** Trying what another rule would have changed shows the past as a whole; it is the Office that drafts amendments. */
    TRY_CHANGE(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    FILE_MATTER(SUBMITTER, CHIEF_OF_OFFICE, OFFICE_SPECIALIST, INSPECTION_CHAIR, DEPUTY_SECRETARY_CHAIRMAN),
    APPRAISE_MATTER(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    /** Judgement words ("complex", "important") are entered by those who answer for them (J-38). */
    GRADE_MATTER(CHIEF_OF_OFFICE, SECRETARY, STANDING_DEPUTY_SECRETARY, DEPUTY_SECRETARY_CHAIRMAN),
    PREPARE_MEETING(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    CONVENE_MEETING(CHIEF_OF_OFFICE, SECRETARY, STANDING_DEPUTY_SECRETARY),
    RUN_MEETING(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    DRAFT_DOCUMENT(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    SIGN_DOCUMENT(SECRETARY, STANDING_DEPUTY_SECRETARY, CHIEF_OF_OFFICE),
    ISSUE_DOCUMENT(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    ASSIGN_TASK(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    /** The Office keeps the calendar of what is owed: what was done, what is excused. */
    RECORD_OBLIGATION(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    /** Enters what the Standing Committee decided on delegation. */
    RECORD_DELEGATION(CHIEF_OF_OFFICE, OFFICE_SPECIALIST),
    /** Who monitors the regulation notes how gaps were settled, and proposes its amendment (Điều 31, khoản 2). */
    PROPOSE_AMENDMENT(CHIEF_OF_OFFICE, OFFICE_SPECIALIST, INSPECTION_CHAIR),
    /** Who appraises drafts of the regulation takes a proposal up or declines it (Điều 7, khoản 1). */
    DECIDE_AMENDMENT(SECRETARY, STANDING_DEPUTY_SECRETARY),
    READ_IMPLEMENTATION(
            CHIEF_OF_OFFICE,
            OFFICE_SPECIALIST,
            SECRETARY,
            STANDING_DEPUTY_SECRETARY,
            DEPUTY_SECRETARY_CHAIRMAN,
            STANDING_COMMITTEE_MEMBER,
            INSPECTION_CHAIR),
    /** Who lays records before the organs, and who leads them, say how far a record is open. */
    SET_LEVEL(CHIEF_OF_OFFICE, SECRETARY, STANDING_DEPUTY_SECRETARY, DEPUTY_SECRETARY_CHAIRMAN),
    READ_JOURNAL(CHIEF_OF_OFFICE, SECRETARY, STANDING_DEPUTY_SECRETARY, INSPECTION_CHAIR),
    /** The leaves tell of every organ who did what when; whoever serves all of them may take them out. */
    EXPORT_JOURNAL(CHIEF_OF_OFFICE),
    CORRECT_JOURNAL(CHIEF_OF_OFFICE),
    ADMINISTER_ACCOUNTS(ADMINISTRATOR);

    private final Set<Role> holders;

    Right() {
        this.holders = EnumSet.complementOf(EnumSet.of(ADMINISTRATOR, Role.SYSTEM));
    }

    Right(Role... holders) {
        this.holders = Set.of(holders);
    }

    boolean isHeldBy(Role role) {
        return holders.contains(role);
    }

    /** The message key that names the right. */
    public String key() {
        return "right." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
