package vn.quyche.competence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The catalogue of what a clerk may ask about. */
public final class Subjects {

    private final List<Field> fields;
    private final List<Subject> all;
    private final Map<String, Subject> byCode;

    Subjects(List<Field> fields, List<Subject> all) {
        this.fields = List.copyOf(fields);
        this.all = List.copyOf(all);
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Subject::code, Function.identity()));
    }

    /** A field of work to which subjects belong. */
    public record Field(String code, String name, String english) {

        public String label(Locale language) {
            return "en".equals(language.getLanguage()) ? english : name;
        }
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Subject> all() {
        return all;
    }

    public List<Subject> in(Field field) {
        return all.stream()
                .filter(subject -> subject.group().equals(field.code()))
                .toList();
    }

    public Optional<Subject> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
