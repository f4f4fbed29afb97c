package vn.quyche.desk;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.organs.Organs;
import vn.quyche.regulation.Provision;
import vn.quyche.regulation.Regulations;

/** Search over everything a person may read: records, provisions of the regulation, bodies. */
@Component
public class Search {

    private static final int PROVISIONS_SHOWN = 5;

    private final SearchEntries entries;
    private final Regulations regulations;
    private final Organs organs;
    private final Clock clock;

    Search(SearchEntries entries, Regulations regulations, Organs organs, Clock clock) {
        this.entries = entries;
        this.regulations = regulations;
        this.organs = organs;
        this.clock = clock;
    }

    /** Records open to the person; first those whose title holds the words as they were typed, then the newest. */
    @Transactional(readOnly = true)
    public Found records(Actor actor, SearchQuestion question) {
        return entries.find(question, actor.circles());
    }

    /** Provisions and bodies whose words contain all the words asked for. */
    public List<Hit> places(Actor actor, SearchQuestion question) {
        var tokens = question.tokens().stream().map(Search::fold).toList();
        if (tokens.isEmpty() || question.page() > 1) {
            return List.of();
        }
        var found = new ArrayList<Hit>();
        if (actor.may(Right.READ_REGULATION) && isOrNone(question.type(), "provision")) {
            provisions(tokens).forEach(found::add);
        }
        if (actor.may(Right.READ_ORGANS) && isOrNone(question.type(), "organ")) {
            bodies(tokens).forEach(found::add);
        }
        return found;
    }

    private Stream<Hit> provisions(List<String> tokens) {
        return regulations.rules(VietnamTime.today(clock)).provisions().stream()
                .filter(provision -> matches(tokens, words(provision)))
                .sorted(Comparator.comparing((Provision provision) -> !Excerpt.holdsTogether(words(provision), tokens)))
                .limit(PROVISIONS_SHOWN)
                .map(provision -> new Hit(
                        new RecordRef(
                                "provision",
                                provision.citation().eId(),
                                provision.citation().words()),
                        "/regulation/" + provision.citation().eId(),
                        provision.summary(),
                        Optional.empty()));
    }

    /** The words of a hit around what was asked for. */
    public Excerpt excerpt(Hit hit, SearchQuestion question) {
        return Excerpt.of(
                hit.snippet(), question.tokens().stream().map(Search::fold).toList());
    }

    private Stream<Hit> bodies(List<String> tokens) {
        return organs.all(VietnamTime.today(clock)).stream()
                .filter(organ -> matches(tokens, organ.name()))
                .limit(PROVISIONS_SHOWN)
                .map(organ -> new Hit(
                        new RecordRef("organ", organ.id().code(), organ.name()),
                        "/organs/" + organ.id().code(),
                        organ.shortName(),
                        Optional.empty()));
    }

    private static String words(Provision provision) {
        return provision.citation().words() + " " + provision.heading() + " " + provision.summary();
    }

    private static boolean matches(List<String> tokens, String words) {
        var folded = " " + fold(words).replaceAll("[^\\p{L}\\p{N}]+", " ");
        return tokens.stream().allMatch(token -> folded.contains(" " + token));
    }

    private static boolean isOrNone(String asked, String type) {
        return asked.isEmpty() || asked.equals(type);
    }

    /** The letters alone, as the database folds them. */
    static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
    }
}
