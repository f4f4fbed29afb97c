package vn.quyche.kernel;

/** What an account may be: the offices of the regulation that the product tells apart. */
public enum Role {
    /** Chánh Văn phòng. */
    CHIEF_OF_OFFICE,
    /** Chuyên viên Văn phòng. */
    OFFICE_SPECIALIST,
    /** Bí thư. */
    SECRETARY,
    /** Phó Bí thư Thường trực. */
    STANDING_DEPUTY_SECRETARY,
    /** Phó Bí thư, Chủ tịch UBND. */
    DEPUTY_SECRETARY_CHAIRMAN,
    /** Ủy viên Ban Thường vụ. */
    STANDING_COMMITTEE_MEMBER,
    /** Ủy viên Ban Chấp hành. */
    COMMITTEE_MEMBER,
    /** Chủ nhiệm Ủy ban Kiểm tra. */
    INSPECTION_CHAIR,
    /** One who files matters for a body: party group, party board, advisory body, subordinate committee. */
    SUBMITTER,
    /** Runs the system and reads no record. */
    ADMINISTRATOR,
    /** The product itself, when time alone makes something happen. */
    SYSTEM
}
