package vn.quyche.kernel;

/**
 * Points at a record of any module.
 *
 * @param type the kind in the singular, such as {@code matter}; its pages live under the plural
 * @param id the record's id
 * @param title the title when it was pointed at, so that history keeps its words
 */
public record RecordRef(String type, String id, String title) {

    /** Where the record's page stands. */
    public String path() {
        return "/" + ("person".equals(type) ? "people" : type + "s") + "/" + id;
    }
}
