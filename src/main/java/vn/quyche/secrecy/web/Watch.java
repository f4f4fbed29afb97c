package vn.quyche.secrecy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.secrecy.LevelWords;
import vn.quyche.secrecy.Levels;
import vn.quyche.secrecy.Openings;
import vn.quyche.web.CurrentActor;

/**
 * Stands before every address of a record: its pages, papers, history and API alike. Whoever opens a confidential one is
 * written down, and every page of it says so.
 */
@Component
class Watch implements HandlerInterceptor, WebMvcConfigurer {

    /** {@code /matters/{id}} and all beneath, also for programs; and the addresses that name the kind themselves. */
    private static final Pattern OF_KIND = Pattern.compile("^(?:/api/v1)?/([a-z-]+)s/\\{id}.*");

    private static final Pattern NAMED = Pattern.compile("^(?:/api/v1)?/[a-z]+/\\{type}/\\{id}.*");

    private static final String OPENED = Opened.class.getName();

    private final Openings looks;
    private final Levels levels;
    private final LevelWords words;
    private final CurrentActor reader;

    Watch(Openings looks, Levels levels, LevelWords words, CurrentActor reader) {
        this.looks = looks;
        this.levels = levels;
        this.words = words;
        this.reader = reader;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        opened(request).ifPresent(opened -> {
            page.addObject("openness", opened.said());
            request.setAttribute(OPENED, opened);
        });
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception problem) {
        if (problem != null || HttpStatus.valueOf(response.getStatus()).isError()) {
            return;
        }
        var told = request.getAttribute(OPENED) instanceof Opened there ? Optional.of(there) : opened(request);
        told.filter(opened -> opened.said().confidential())
                .ifPresent(opened -> looks.opened(opened.by(), opened.type(), opened.id()));
    }

    private Optional<Opened> opened(HttpServletRequest request) {
        var method = request.getMethod();
        if (!HttpMethod.GET.matches(method) && !HttpMethod.HEAD.matches(method)) {
            return Optional.empty();
        }
        return reader.find()
                .flatMap(actor -> address(request)
                        .flatMap(record -> said(actor, record.type(), record.id())
                                .map(said -> new Opened(actor, record.type(), record.id(), said))));
    }

    private Optional<Openness> said(Actor actor, String type, String id) {
        var confidential = looks.confidential(actor, type, id);
        var level = confidential.orElseGet(() -> levels.of(type, id));
        var maySet = actor.may(Right.SET_LEVEL) && levels.isSet(type);
        return confidential.isPresent() || maySet
                ? Optional.of(new Openness(
                        words.of(level),
                        confidential.isPresent(),
                        confidential.isPresent() && actor.may(Right.READ_JOURNAL) ? path("looks", type, id) : "",
                        maySet ? path("levels", type, id) : ""))
                : Optional.empty();
    }

    private static String path(String place, String type, String id) {
        return "/" + place + "/" + type + "/" + id;
    }

    private static Optional<Address> address(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)) {
            return Optional.empty();
        }
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var id = variables.get("id");
        if (id == null) {
            return Optional.empty();
        }
        var ofKind = OF_KIND.matcher(pattern);
        if (ofKind.matches()) {
            return Optional.of(new Address(ofKind.group(1), id.toString()));
        }
        return NAMED.matcher(pattern).matches()
                ? Optional.of(new Address(String.valueOf(variables.get("type")), id.toString()))
                : Optional.empty();
    }

    private record Address(String type, String id) {}

    private record Opened(Actor by, String type, String id, Openness said) {}

    /**
     * What the page of a record says of its level.
     *
     * @param words what the level is called, and whom it lets in
     * @param confidential whether each opening is written down
     * @param looks where it stands who opened it, for those who may know
     * @param change where the level is set, for those who may
     */
    public record Openness(LevelWords.Words words, boolean confidential, String looks, String change) {}
}
