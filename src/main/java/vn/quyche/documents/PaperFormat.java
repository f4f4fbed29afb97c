package vn.quyche.documents;

/** The files in which a printed paper can be had. */
public enum PaperFormat {
    pdf("application/pdf"),
    docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String type;

    PaperFormat(String type) {
        this.type = type;
    }

    /** Its media type. */
    public String type() {
        return type;
    }
}
