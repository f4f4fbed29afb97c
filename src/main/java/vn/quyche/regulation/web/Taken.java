package vn.quyche.regulation.web;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.Citation;
import vn.quyche.regulation.DefaultReading;
import vn.quyche.regulation.Regulation;
import vn.quyche.regulation.Rule;
import vn.quyche.regulation.Rules;
import vn.quyche.web.Words;

/**
 * What is taken where the text leaves several readings open.
 *
 * @param id the open question
 * @param says the reading in the reader's words
 * @param rules how many rules of the version rest on it
 * @param first where the first of them stands
 * @param why why no rule rests on it, where none does
 */
record Taken(String id, String says, int rules, Optional<Citation> first, Optional<String> why) {

    static List<Taken> of(Regulation regulation, Rules version, Words words) {
        return regulation.readings().stream()
                .map(reading -> of(reading, version, words))
                .toList();
    }

    private static Taken of(DefaultReading reading, Rules version, Words words) {
        var resting = version.rules().stream()
                .filter(rule -> rule.restsOn().contains(reading.id()))
                .toList();
        return new Taken(
                reading.id(),
                words.say("question." + reading.id()),
                resting.size(),
                resting.stream().findFirst().map(Rule::source),
                Optional.ofNullable(reading.why().get(words.language().getLanguage())));
    }
}
