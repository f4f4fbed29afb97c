package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.Refusal;

/**
 * Answers every refusal in one way: problem details to the API (RFC 9457), a notice into the form to a page with script,
 * a whole page without.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    /** SQLSTATE character_not_in_repertoire and untranslatable_character. */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    private static final Set<Refusal.Kind> KEPT_OUT = EnumSet.of(Refusal.Kind.FORBIDDEN, Refusal.Kind.NOT_FOUND);

    private final Refusals refusals;
    private final Shell shell;

    RefusalAdvice(Refusals refusals, Shell shell) {
        this.refusals = refusals;
        this.shell = shell;
    }

    /** Who is kept out, from a right or from a record, is written down: a row of them may be somebody trying the doors. */
    @ExceptionHandler(Refusal.class)
    Object refused(Refusal refusal, HttpServletRequest request, Locale language) {
        if (KEPT_OUT.contains(refusal.kind())) {
            LOG.info(
                    "Refused {} to {} at {} {}",
                    refusal.code(),
                    request.getRemoteUser(),
                    request.getMethod(),
                    request.getRequestURI());
        }
        return answer(refusals.say(refusal, language), request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(HttpServletRequest request, Locale language) {
        return answer(refusals.say(HttpStatus.CONTENT_TOO_LARGE, "file.too-large", language), request);
    }

    @ExceptionHandler({MultipartException.class, HttpMessageNotReadableException.class})
    Object unreadable(Exception problem, HttpServletRequest request, Locale language) {
        if (problem.getCause() instanceof MaxUploadSizeExceededException) {
            return tooLarge(request, language);
        }
        if (Outage.of(problem).isPresent()) {
            return anythingElse(problem, request, language);
        }
        var twice = Unreadable.twice(problem);
        var said = twice.isPresent()
                ? refusals.say(HttpStatus.BAD_REQUEST, "request.twice", language, twice.get())
                : refusals.say(HttpStatus.BAD_REQUEST, "request.unreadable", language, Unreadable.place(problem));
        return answer(said.at(twice.or(() -> Unreadable.field(problem))), request);
    }

    @ExceptionHandler(TypeMismatchException.class)
    Object notThatType(TypeMismatchException problem, HttpServletRequest request, Locale language) {
        if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof Refusal refusal) {
            return refused(refusal.at(String.valueOf(problem.getPropertyName())), request, language);
        }
        var value = String.valueOf(problem.getValue());
        var inPath = !value.isEmpty() && request.getRequestURI().contains(value);
        var said = inPath
                ? refusals.say(HttpStatus.NOT_FOUND, "record.not-found", language)
                : refusals.say(
                        HttpStatus.BAD_REQUEST,
                        "field.unusable",
                        language,
                        String.valueOf(problem.getPropertyName()),
                        String.valueOf(problem.getValue()));
        return answer(said, request);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    Object missing(MissingServletRequestParameterException problem, HttpServletRequest request, Locale language) {
        var field = problem.getParameterName();
        return refused(Refusal.invalid(field, "field.missing", field), request, language);
    }

    /** Characters that no text may hold, NUL above all, come as far as the database; they are the sender's, not ours. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object notText(DataIntegrityViolationException problem, HttpServletRequest request, Locale language) {
        return problem.getMostSpecificCause() instanceof SQLException known
                        && NOT_TEXT.contains(String.valueOf(known.getSQLState()))
                ? answer(refusals.say(HttpStatus.BAD_REQUEST, "request.unreadable", language, ""), request)
                : anythingElse(problem, request, language);
    }

    /** Left to the security filters, which know whether to ask for a sign-in. */
    @ExceptionHandler(AccessDeniedException.class)
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler(Exception.class)
    Object anythingElse(Exception problem, HttpServletRequest request, Locale language) {
        if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
            return new ModelAndView(); // nobody is there to be told
        }
        if (problem instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            var code = status == HttpStatus.NOT_FOUND ? "page.not-found" : "request.refused";
            return answer(refusals.say(status, code, language, status.value()), request);
        }
        var outage = Outage.of(problem);
        if (outage.isPresent()) {
            LOG.error(
                    "{} at {} {}: {}", outage.get(), request.getMethod(), request.getRequestURI(), problem.toString());
            return answer(outage.get().said(refusals, language), request);
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), problem);
        return answer(refusals.say(HttpStatus.INTERNAL_SERVER_ERROR, "incident", language, incident), request);
    }

    private Object answer(Refusals.Said said, HttpServletRequest request) {
        if (ForPrograms.isAt(request.getRequestURI())) {
            return ResponseEntity.status(said.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem(said));
        }
        var inForm = "true".equals(request.getHeader("HX-Request"));
        if (inForm) {
            stay();
        }
        var view = inForm ? "fragments/notice :: refusal" : "web/refusal";
        return new ModelAndView(
                view, Map.of("said", said, "cites", said.cites(), "shell", shell.frame(request)), said.status());
    }

    /** The address stays that of the form, so that fetching the page again does not lose it. */
    private static void stay() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here) {
            Optional.ofNullable(here.getResponse()).ifPresent(answer -> answer.setHeader("HX-Push-Url", "false"));
        }
    }

    private static ProblemDetail problem(Refusals.Said said) {
        var detail = said.remedy().map(remedy -> said.reason() + " " + remedy).orElse(said.reason());
        var problem = ProblemDetail.forStatusAndDetail(said.status(), detail);
        problem.setProperty("code", said.code());
        said.field().ifPresent(field -> problem.setProperty("field", field));
        if (!said.cites().isEmpty()) {
            problem.setProperty("basis", basis(said.cites()));
        }
        return problem;
    }

    private static List<Map<String, String>> basis(List<Citation> cites) {
        return cites.stream()
                .map(cite -> Map.of("eId", cite.eId(), "citation", cite.words()))
                .toList();
    }
}
