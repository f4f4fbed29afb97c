package vn.quyche.regulation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Right;
import vn.quyche.regulation.Coverage;
import vn.quyche.regulation.Finder;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.RuleCases;
import vn.quyche.regulation.Rules;
import vn.quyche.web.Part;
import vn.quyche.web.Words;

/** The regulation to read, on any day: contents, articles, single provisions, and the map of rules. */
@Controller
@RequestMapping("/regulation")
class RegulationController {

    private final Reading reading;
    private final Days days;
    private final RuleCases cases;
    private final Words words;

    RegulationController(Reading reading, Days days, RuleCases cases, Words words) {
        this.reading = reading;
        this.days = days;
        this.cases = cases;
        this.words = words;
    }

    @GetMapping
    String contents(
            Actor actor,
            Model model,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String find) {
        var rules = open(actor, model, "/regulation", on);
        model.addAttribute("regulation", reading.working());
        model.addAttribute("find", find);
        if (find.isBlank()) {
            model.addAttribute("whole", Coverage.of(rules));
            model.addAttribute("articles", rules.articles().size());
            model.addAttribute("chapters", reading.map(rules));
            return "regulation/contents";
        }
        model.addAttribute("found", Finder.find(rules, find));
        return "regulation/found";
    }

    @GetMapping("/coverage")
    String coverage(Actor actor, Model model, @RequestParam(defaultValue = "") String on) {
        var rules = open(actor, model, "/regulation/coverage", on);
        model.addAttribute("whole", Coverage.of(rules));
        model.addAttribute("map", reading.map(rules));
        model.addAttribute(
                "proved", Proved.of(rules, cases.counted(reading.working(), rules.version()), words.language()));
        model.addAttribute("readings", Taken.of(reading.working(), rules, words));
        return "regulation/coverage";
    }

    @GetMapping("/{eId}")
    String place(
            Actor actor,
            Model model,
            @PathVariable String eId,
            @RequestParam(defaultValue = "") String on,
            HttpServletRequest request,
            HttpServletResponse response) {
        var rules = open(actor, model, "/regulation/" + eId, on);
        var place = reading.place(eId, rules);
        model.addAttribute("provision", place);
        model.addAttribute("elsewhere", reading.elsewhere(place, rules));
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        if (Part.isAsked(request)) {
            model.addAttribute("passage", reading.passage(place, rules));
            return "regulation/fragments :: panel";
        }
        fillPage(model, place, rules);
        return "regulation/place";
    }

    private void fillPage(Model model, Provision place, Rules rules) {
        var article = Reading.articleOf(place.citation().eId());
        model.addAttribute("article", article);
        model.addAttribute("above", new Citation(place.citation().regulation(), article));
        model.addAttribute("chapter", reading.chapterOf(article));
        model.addAttribute("passages", reading.passages(place, rules));
        model.addAttribute("map", reading.map(rules));
        model.addAttribute("whole", Coverage.of(rules));
        var articles = rules.articles();
        var at = articles.stream().map(known -> known.citation().eId()).toList().indexOf(article);
        model.addAttribute("previous", neighbour(articles, at - 1, at));
        model.addAttribute("next", neighbour(articles, at + 1, at));
    }

    private static Optional<Provision> neighbour(List<Provision> articles, int index, int at) {
        return at < 0 || index < 0 || index >= articles.size() ? Optional.empty() : Optional.of(articles.get(index));
    }

    /** What every page of the regulation needs: the version of the day, the tabs, the day to carry on in addresses. */
    private Rules open(Actor actor, Model model, String path, String on) {
        actor.mustHave(Right.READ_REGULATION);
        var rules = reading.working().rules(days.read(on));
        model.addAttribute("version", rules.version());
        model.addAttribute("tabs", reading.tabs(path, rules));
        model.addAttribute("day", on);
        model.addAttribute("at", on.isBlank() ? "" : "?on=" + days.read(on));
        return rules;
    }
}
