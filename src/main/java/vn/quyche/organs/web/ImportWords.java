package vn.quyche.organs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.quyche.organs.Membership;
import vn.quyche.organs.OrganKind;
import vn.quyche.organs.PostKind;
import vn.quyche.web.Folding;

/** The words of the lists that can be imported, in either language and without regard to accents: headings and kinds. */
@Component
class ImportWords {

    static final List<String> OF_BODIES = List.of("name", "shortName", "kindOfBody", "parent", "seats", "from");
    static final List<String> OF_PEOPLE = List.of("name", "email", "organ", "entry", "post", "title", "from");

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private final MessageSource messages;

    ImportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of the sheet of bodies, or of people. */
    String sheet(boolean bodies) {
        return say(bodies ? "import.sheet.bodies" : "import.sheet.people", LANGUAGES.get(0));
    }

    boolean isSheet(boolean bodies, String name) {
        return LANGUAGES.stream()
                .anyMatch(
                        language -> same(say(bodies ? "import.sheet.bodies" : "import.sheet.people", language), name));
    }

    /** The heading of a column. */
    String heading(boolean bodies, String field) {
        return say(key(bodies, field), LANGUAGES.get(0));
    }

    /** The field that stands under a heading. */
    Optional<String> field(boolean bodies, String heading) {
        return (bodies ? OF_BODIES : OF_PEOPLE)
                .stream()
                        .filter(field -> LANGUAGES.stream()
                                .anyMatch(language -> same(say(key(bodies, field), language), heading)))
                        .findFirst();
    }

    /** The code of a kind that is written in words; other cells say what they say. */
    String value(String field, String cell) {
        return switch (field) {
            case "kindOfBody" -> code(Arrays.stream(OrganKind.values()), OrganKind::key, cell);
            case "entry" -> code(Arrays.stream(Membership.Entry.values()), Membership.Entry::key, cell);
            case "post" -> code(Arrays.stream(PostKind.values()), PostKind::key, cell);
            default -> cell;
        };
    }

    private <T extends Enum<T>> String code(Stream<T> all, Function<T, String> key, String cell) {
        return all.filter(value -> value.name().equals(cell)
                        || LANGUAGES.stream().anyMatch(language -> isMeant(say(key.apply(value), language), cell)))
                .map(Enum::name)
                .findFirst()
                .orElse(cell);
    }

    private static String key(boolean bodies, String field) {
        return (bodies ? "import.body." : "import.person.") + field;
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    /** People write "chỉ định" where the page says "được chỉ định". */
    private static boolean isMeant(String said, String cell) {
        return same(said, cell) || same(said, "được " + cell.strip());
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one.strip()).equals(Folding.fold(other.strip()));
    }
}
