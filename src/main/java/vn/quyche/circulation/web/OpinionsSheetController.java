package vn.quyche.circulation.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.circulation.OpinionsSheet;
import vn.quyche.documents.PaperFormat;
import vn.quyche.documents.PrintedPapers;
import vn.quyche.kernel.Actor;
import vn.quyche.voting.BallotId;

/** The sheet of collected opinions, to be printed or put with the document. */
@Controller
class OpinionsSheetController {

    private final OpinionsSheet sheet;
    private final PrintedPapers printer;

    OpinionsSheetController(OpinionsSheet sheet, PrintedPapers printer) {
        this.sheet = sheet;
        this.printer = printer;
    }

    @GetMapping("/ballots/{id}/answers/sheet")
    ResponseEntity<byte[]> sheet(
            @PathVariable BallotId id, @RequestParam(defaultValue = "pdf") PaperFormat format, Actor me) {
        var paper = sheet.of(me, id);
        var disposition = (format == PaperFormat.pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename("tong-hop-y-kien." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(printer.print(paper, format));
    }
}
