package vn.quyche.web;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** Where a body could not be read, as far as its reader can tell. */
final class Unreadable {

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"([^\"]+)\"");

    private Unreadable() {}

    private static Optional<JacksonException> reader(Exception problem) {
        return problem.getCause() instanceof JacksonException jackson ? Optional.of(jackson) : Optional.empty();
    }

    /** The name that comes twice, where that is what is wrong. */
    static Optional<String> twice(Exception problem) {
        return reader(problem)
                .map(jackson -> TWICE.matcher(String.valueOf(jackson.getOriginalMessage())))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1));
    }

    /** The field at fault, such as {@code facts.amount}. */
    static Optional<String> field(Exception problem) {
        return reader(problem)
                .map(jackson -> jackson.getPath().stream()
                        .map(step -> step.getPropertyName())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(".")))
                .filter(path -> !path.isEmpty());
    }

    /** The field, and line and column. */
    static String place(Exception problem) {
        var at = reader(problem)
                .map(JacksonException::getLocation)
                .filter(location -> location.getLineNr() > 0)
                .map(location -> location.getLineNr() + ":" + location.getColumnNr());
        var place = Stream.concat(field(problem).stream(), at.stream()).collect(Collectors.joining(", "));
        return place.isEmpty() ? "" : " (" + place + ")";
    }
}
