package vn.quyche.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.quyche.desk.Excerpt;
import vn.quyche.desk.Hit;
import vn.quyche.desk.Search;
import vn.quyche.desk.SearchQuestion;
import vn.quyche.kernel.Actor;

/** One search for everything, as page and as API. */
@Controller
class SearchController {

    private static final List<String> TYPES = List.of("matter", "meeting", "document", "task", "provision", "organ");

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "1") int page,
            Actor me,
            Model model) {
        var question = new SearchQuestion(q, type, page);
        model.addAttribute("q", question.words());
        model.addAttribute("type", type);
        model.addAttribute("types", TYPES);
        model.addAttribute("found", search.records(me, question));
        model.addAttribute(
                "places",
                search.places(me, question).stream()
                        .map(hit -> new Place(hit, search.excerpt(hit, question)))
                        .toList());
        return "desk/search";
    }

    @GetMapping("/api/v1/search")
    @ResponseBody
    FoundBody find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "1") int page,
            Actor me) {
        var question = new SearchQuestion(q, type, page);
        var places = search.places(me, new SearchQuestion(q, type, 1));
        var records = search.records(me, question);
        var hits = new ArrayList<HitBody>();
        search.places(me, question).forEach(hit -> hits.add(HitBody.of(hit)));
        records.hits().forEach(hit -> hits.add(HitBody.of(hit)));
        return new FoundBody(records.total() + places.size(), hits);
    }

    /** A provision or body that was found, with the words around. */
    record Place(Hit hit, Excerpt excerpt) {}

    /** The API's answer. */
    record FoundBody(int total, List<HitBody> hits) {}

    /** One thing found. */
    record HitBody(String type, String id, String title, String snippet, String date) {

        static HitBody of(Hit hit) {
            return new HitBody(
                    hit.record().type(),
                    hit.record().id(),
                    hit.record().title(),
                    hit.snippet(),
                    hit.date().map(Object::toString).orElse(""));
        }
    }
}
