package vn.quyche.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Prints papers that are not documents of the register, on the sheet of those that are. What people sign by hand carries
 * the journal's checkpoint.
 */
@Component
public class PrintedPapers {

    private final Rendering rendering;
    private final DocumentRules rules;
    private final Witnessing witnessing;

    PrintedPapers(Rendering rendering, DocumentRules rules, Witnessing witnessing) {
        this.rendering = rendering;
        this.rules = rules;
        this.witnessing = witnessing;
    }

    public byte[] print(PrintedPaper paper, PaperFormat format) {
        var mark = paper.signatures().isEmpty() ? Optional.<Witnessing.Mark>empty() : Optional.of(witnessing.mark());
        return switch (format) {
            case pdf -> new PdfSheet(rules.sheet()).write(head(paper), paper, mark);
            case docx -> new WordSheet(rules.sheet()).write(head(paper), paper, mark);
        };
    }

    private Sheet head(PrintedPaper paper) {
        var organs = new ArrayList<String>();
        organs.add(rendering.committee());
        organs.addAll(paper.superiors());
        if (!paper.organ().isEmpty()) {
            organs.add(paper.organ());
        }
        var printed = organs.stream().map(Rendering::upper).toList();
        var head = new Sheet(
                printed.subList(0, printed.size() - 1),
                printed.get(printed.size() - 1),
                "",
                false,
                Rendering.PARTY,
                rendering.dated(paper.dated()),
                Rendering.upper(paper.type()),
                paper.about(),
                false,
                List.of(),
                List.of(),
                List.of(),
                "");
        Typefaces.mustHaveGlyphsFor(head.words());
        Typefaces.mustHaveGlyphsFor(paper.words());
        return head;
    }
}
