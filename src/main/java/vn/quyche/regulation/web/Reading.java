package vn.quyche.regulation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Regulation.Chapter;
import vn.quyche.regulation.Regulations;
import vn.quyche.regulation.Rules;
import vn.quyche.regulation.Version;
import vn.quyche.regulation.web.Passage.OtherText;
import vn.quyche.web.Words;

/** What a reader of the regulation sees on a day: places, versions, and the words of other versions. */
@Component
class Reading {

    private final Regulations regulations;
    private final RuleWords ruleWords;
    private final Words words;
    private final Clock clock;

    Reading(Regulations regulations, RuleWords ruleWords, Words words, Clock clock) {
        this.regulations = regulations;
        this.ruleWords = ruleWords;
        this.words = words;
        this.clock = clock;
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }

    Regulation working() {
        return regulations.working();
    }

    /** A place of the working regulation, in this version or, where this one does not tell it, in the nearest that does. */
    Provision place(String eId, Rules rules) {
        return rules.provision(eId)
                .or(() -> working().editions().stream()
                        .flatMap(edition -> edition.provision(eId).stream())
                        .reduce((older, newer) -> newer))
                .orElseThrow(() -> Refusal.notFound("regulation.provision", Optional.empty(), eId));
    }

    /** The passages of a place that this version tells, with all that lies beneath. */
    List<Passage> passages(Provision place, Rules rules) {
        var absence = rules.absence(place.citation().eId());
        if (absence.isPresent()) {
            return List.of(passage(place, rules));
        }
        return rules.provision(place.citation().eId()).stream()
                .flatMap(top -> Extent.within(top).stream())
                .filter(provision -> provision.hasWords() || !provision.rules().isEmpty())
                .map(provision -> Passage.of(provision, ruleWords))
                .toList();
    }

    Passage passage(Provision place, Rules rules) {
        return rules.provision(place.citation().eId())
                .map(provision -> Passage.of(provision, ruleWords))
                .orElseGet(() -> new Passage(
                        place.citation(),
                        "",
                        rules.absence(place.citation().eId()).orElse(""),
                        List.of()));
    }

    /** What the other versions say in that place. */
    List<OtherText> elsewhere(Provision place, Rules shown) {
        return working().editions().stream()
                .filter(edition -> !edition.version().equals(shown.version()))
                .map(edition -> new OtherText(
                        edition.version().number(),
                        edition.provision(place.citation().eId())
                                .map(Provision::summary)
                                .filter(text -> !text.isEmpty())
                                .or(() -> edition.absence(place.citation().eId()))))
                .toList();
    }

    /** The versions as tabs of a page, the newest first; the one in force has the plain address. */
    List<Tab> tabs(String path, Rules shown) {
        var editions = working().editions();
        return Stream.iterate(editions.size() - 1, index -> index >= 0, index -> index - 1)
                .map(index -> editions.get(index).version())
                .map(version -> new Tab(
                        version.force().contains(today()) ? path : path + "?on=" + version.effectiveFrom(),
                        called(version),
                        version.equals(shown.version())))
                .toList();
    }

    private String called(Version version) {
        if (version.force().contains(today())) {
            return words.say("regulation.version.now", version.number());
        }
        return version.effectiveTo()
                .map(end -> words.say(
                        "regulation.version.past",
                        version.number(),
                        words.day(version.effectiveFrom()),
                        words.day(end)))
                .orElseGet(() ->
                        words.say("regulation.version.ahead", version.number(), words.day(version.effectiveFrom())));
    }

    /** The article that holds a place. */
    static String articleOf(String eId) {
        return eId.split("__")[0];
    }

    static int numberOf(String article) {
        return Integer.parseInt(article.substring(article.indexOf('_') + 1));
    }

    Optional<Chapter> chapterOf(String article) {
        return working().chapters().stream()
                .filter(chapter -> chapter.articles().contains(numberOf(article)))
                .findFirst();
    }

    /** The map of rules, chapter by chapter. */
    List<MapRow> map(Rules shown) {
        return working().chapters().stream()
                .map(chapter -> new MapRow(
                        chapter,
                        shown.articles().stream()
                                .filter(article -> chapter.articles()
                                        .contains(numberOf(article.citation().eId())))
                                .map(Extent::of)
                                .toList()))
                .toList();
    }

    /** A version to turn to. */
    record Tab(String path, String name, boolean shown) {}

    /** A chapter of the map. */
    record MapRow(Chapter chapter, List<Extent> articles) {}
}
