package vn.quyche.kernel;

import java.util.regex.Pattern;

/**
 * Names an organ or body by its stable code, such as {@code STANDING_GROUP} or {@code SUBORDINATE_03}.
 *
 * @param code upper-case letters, digits and underscores
 */
public record OrganId(String code) implements Comparable<OrganId> {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    public static final OrganId PROVINCIAL_COMMITTEE = new OrganId("PROVINCIAL_COMMITTEE");
    public static final OrganId STANDING_COMMITTEE = new OrganId("STANDING_COMMITTEE");
    public static final OrganId STANDING_GROUP = new OrganId("STANDING_GROUP");
    public static final OrganId COMMITTEE_OFFICE = new OrganId("COMMITTEE_OFFICE");
    public static final OrganId INSPECTION_COMMISSION = new OrganId("INSPECTION_COMMISSION");

    public OrganId {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the code of an organ: " + code);
        }
    }

    public static OrganId of(String code) {
        return new OrganId(code);
    }

    @Override
    public int compareTo(OrganId other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
