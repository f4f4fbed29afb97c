package vn.quyche.demonstration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;
import vn.quyche.demonstration.Business.Case;
import vn.quyche.matters.AppraisalOutcome;
import vn.quyche.matters.MatterId;
import vn.quyche.matters.Matters;
import vn.quyche.matters.NewMatter;
import vn.quyche.matters.Upload;

/** Bodies file their matters, and the Office appraises them. */
@Component
class Submitters {

    private final Matters matters;
    private final Cast cast;

    Submitters(Matters matters, Cast cast) {
        this.matters = matters;
        this.cast = cast;
    }

    MatterId file(Case matter, String when) {
        var papers = List.of(
                paper("to-trinh.docx", "Tờ trình", matter.title() + " (" + when + ")"),
                paper("phuong-an.docx", "Phương án kèm theo", matter.summary()));
        return matters.file(
                cast.the(matter.account()),
                new NewMatter(matter.subject(), matter.facts(), matter.title(), matter.summary()),
                papers);
    }

    void appraise(MatterId id, AppraisalOutcome outcome, String note) {
        var version = matters.find(cast.office(), id).version();
        matters.appraise(cast.office(), id, version, outcome, note);
    }

    /** After differing opinions the body brings its matter back, better prepared. */
    void bringBack(MatterId id, String statement) {
        var submitter = cast.the("bcs-ubnd");
        matters.bringBack(submitter, id, matters.find(submitter, id).version(), statement);
    }

    private static Upload paper(String name, String title, String text) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(title);
            document.createParagraph().createRun().setText(text);
            document.write(bytes);
            return new Upload(name, title, new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
