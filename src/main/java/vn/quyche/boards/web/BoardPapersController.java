package vn.quyche.boards.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.boards.BoardPapers;
import vn.quyche.documents.PaperFormat;
import vn.quyche.documents.PrintedPaper;
import vn.quyche.documents.PrintedPapers;
import vn.quyche.kernel.Actor;
import vn.quyche.voting.BallotId;

/** What a counting board prints. */
@Controller
@RequestMapping("/ballots/{id}/board")
class BoardPapersController {

    private final BoardPapers papers;
    private final PrintedPapers printer;

    BoardPapersController(BoardPapers papers, PrintedPapers printer) {
        this.papers = papers;
        this.printer = printer;
    }

    @GetMapping("/slip")
    ResponseEntity<byte[]> slip(@PathVariable BallotId id, Actor me) {
        return answer(papers.slip(me, id), PaperFormat.pdf, "phieu");
    }

    @GetMapping("/minutes")
    ResponseEntity<byte[]> minutes(
            @PathVariable BallotId id, @RequestParam(defaultValue = "pdf") PaperFormat format, Actor me) {
        return answer(papers.minutes(me, id), format, "bien-ban-kiem-phieu");
    }

    private ResponseEntity<byte[]> answer(PrintedPaper paper, PaperFormat format, String name) {
        var disposition = (format == PaperFormat.pdf ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name + "." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(printer.print(paper, format));
    }
}
