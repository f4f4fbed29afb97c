package vn.quyche.competence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing a clerk comes with.
 *
 * @param group the code of its field
 * @param everydayWords what people say for it in daily talk
 */
public record Subject(
        String code, String group, String name, String english, String everydayWords, List<FactDefinition> facts) {

    public String label(Locale language) {
        return "en".equals(language.getLanguage()) ? english : name;
    }

    public Optional<FactDefinition> fact(String named) {
        return facts.stream().filter(fact -> fact.name().equals(named)).findFirst();
    }
}
