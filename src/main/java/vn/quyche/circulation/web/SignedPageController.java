package vn.quyche.circulation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.quyche.circulation.Scan;
import vn.quyche.circulation.SignedPages;
import vn.quyche.files.FileId;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.voting.BallotId;
import vn.quyche.voting.Choice;
import vn.quyche.voting.Voting;
import vn.quyche.web.Download;

/** Pages written or signed by hand: a member adds them to an own answer, the Office to what came on paper. */
@Controller
@RequestMapping("/ballots/{id}")
class SignedPageController {

    private final SignedPages pages;
    private final Voting voting;
    private final Files files;

    SignedPageController(SignedPages pages, Voting voting, Files files) {
        this.pages = pages;
        this.voting = voting;
        this.files = files;
    }

    @GetMapping("/pages")
    String show(@PathVariable BallotId id, Actor me, Model model) {
        model.addAttribute("pages", pages.of(me, id));
        model.addAttribute("ballot", voting.find(me, id));
        model.addAttribute("mayAdd", pages.mayAdd(me, id));
        return "circulation/pages";
    }

    @GetMapping("/pages/{file}")
    void file(@PathVariable BallotId id, @PathVariable FileId file, Actor me, HttpServletResponse response)
            throws IOException {
        var stored = files.find(pages.file(me, id, file));
        Download.announce(response, stored.name(), stored.kind().contentType(), stored.size());
        files.writeTo(stored.id(), response.getOutputStream());
    }

    @PostMapping("/pages")
    String add(@PathVariable BallotId id, @RequestParam Optional<MultipartFile> page, Actor me) throws IOException {
        pages.of(me, id);
        var sent = page.filter(SignedPageController::isChosen)
                .orElseThrow(() -> Refusal.invalid("page", "written.page-missing"));
        try (var content = sent.getInputStream()) {
            pages.add(me, id, me.person(), scan(sent, content));
        }
        return "redirect:/ballots/" + id + "/pages";
    }

    @PostMapping("/answers")
    String enter(
            @PathVariable BallotId id,
            @RequestParam Optional<PersonId> member,
            @RequestParam Optional<Choice> choice,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam Optional<MultipartFile> page,
            Actor me)
            throws IOException {
        me.mustHave(Right.RUN_MEETING);
        var whom = member.orElseThrow(() -> Refusal.invalid("member", "field.missing", "member"));
        var said = choice.orElseThrow(() -> Refusal.invalid("choice", "ballot.unmarked"));
        var sent = page.filter(SignedPageController::isChosen);
        if (sent.isEmpty()) {
            pages.enter(me, id, whom, said, opinion, Optional.empty());
        } else {
            try (var content = sent.get().getInputStream()) {
                pages.enter(me, id, whom, said, opinion, Optional.of(scan(sent.get(), content)));
            }
        }
        return "redirect:/ballots/" + id + "/answers";
    }

    private static Scan scan(MultipartFile sent, InputStream content) {
        return new Scan(String.valueOf(sent.getOriginalFilename()), content);
    }

    /** A form sends an empty part where no file was chosen. */
    private static boolean isChosen(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
    }
}
