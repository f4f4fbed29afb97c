package vn.quyche.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;

/** Puts refusals into the reader's words, and decides their HTTP status. */
@Component
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    Said say(Refusal refusal, Locale language) {
        var arguments = refusal.arguments().stream()
                .map(argument -> inWords(argument, language))
                .toArray();
        var key = "refusal." + refusal.code();
        return new Said(
                status(refusal.kind()),
                refusal.code(),
                words(key, arguments, refusal.code(), language),
                Optional.ofNullable(messages.getMessage(key + ".remedy", arguments, null, language)),
                refusal.basis(),
                refusal.field());
    }

    /** A refusal that has no cause in any module: an address that leads nowhere, a body that cannot be read. */
    Said say(HttpStatus status, String code, Locale language, Object... arguments) {
        var key = "refusal." + code;
        return new Said(
                status,
                code,
                words(key, arguments, code, language),
                Optional.ofNullable(messages.getMessage(key + ".remedy", arguments, null, language)),
                Optional.empty(),
                Optional.empty());
    }

    /** The message, or the code itself where no message is. */
    private String words(String key, Object[] arguments, String code, Locale language) {
        return Objects.requireNonNullElse(messages.getMessage(key, arguments, code, language), code);
    }

    /** Citations and refusals within a refusal are said in words; an argument that is itself a message key ({@code right.…}) is looked up. */
    private Object inWords(Object argument, Locale language) {
        if (argument instanceof Citation citation) {
            return citation.words(language);
        }
        if (argument instanceof Refusal inner) {
            var said = say(inner, language);
            return said.remedy().map(remedy -> said.reason() + " " + remedy).orElse(said.reason());
        }
        if (argument instanceof String text && text.matches("[a-z-]+(\\.[a-zA-Z0-9_-]+)+")) {
            return String.valueOf(messages.getMessage(text, null, text, language));
        }
        return argument instanceof LocalDate day ? Words.day(day, language) : argument;
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /** A refusal in words. */
    record Said(
            HttpStatus status,
            String code,
            String reason,
            Optional<String> remedy,
            Optional<Citation> basis,
            Optional<String> field) {

        /** The same, at a field. */
        Said at(Optional<String> place) {
            return new Said(status, code, reason, remedy, basis, place);
        }

        List<Citation> cites() {
            return basis.map(List::of).orElse(List.of());
        }
    }
}
