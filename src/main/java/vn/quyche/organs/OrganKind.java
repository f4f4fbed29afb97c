package vn.quyche.organs;

/** What sort of body it is; the order is that of the tree. */
public enum OrganKind {
    /** Ban Chấp hành, Tỉnh ủy. */
    PROVINCIAL_COMMITTEE,
    /** Ban Thường vụ. */
    STANDING_COMMITTEE,
    /** Thường trực. */
    STANDING_GROUP,
    /** Ủy ban Kiểm tra. */
    INSPECTION_COMMISSION,
    /** Văn phòng. */
    OFFICE,
    /** Cơ quan chuyên trách tham mưu, giúp việc. */
    ADVISORY_BODY,
    /** Báo, trường chính trị and the like. */
    PARTY_UNIT,
    /** Đảng đoàn. */
    PARTY_GROUP,
    /** Ban cán sự đảng. */
    PARTY_BOARD,
    /** An organisation without a party group, such as the Youth Union. */
    MASS_ORGANIZATION,
    /** Đảng bộ trực thuộc. */
    SUBORDINATE_COMMITTEE;

    /** How the codes of bodies founded later begin; those that the regulation names have codes of their own. */
    String codeStem() {
        return this == SUBORDINATE_COMMITTEE ? "SUBORDINATE" : name();
    }

    /** Whether the regulation itself names the body, so that it can be renamed but not ended. */
    public boolean isNamedByRegulation() {
        return switch (this) {
            case PROVINCIAL_COMMITTEE, STANDING_COMMITTEE, STANDING_GROUP, INSPECTION_COMMISSION, OFFICE -> true;
            default -> false;
        };
    }

    /** The message key that names the kind. */
    public String key() {
        return "organ-kind." + name();
    }
}
