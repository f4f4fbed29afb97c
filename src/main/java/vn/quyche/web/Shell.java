package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.quyche.kernel.Actor;

/** What the frame around each page shows. */
@ControllerAdvice
class Shell {

    private final ObjectProvider<CurrentActor> currentActor;
    private final Clock clock;
    private final boolean demonstration;
    private final String committee;

    Shell(
            ObjectProvider<CurrentActor> currentActor,
            Clock clock,
            @Value("${quyche.demo:true}") boolean demonstration,
            @Value("${quyche.committee:Tỉnh ủy Thanh Giang}") String committee) {
        this.currentActor = currentActor;
        this.clock = clock;
        this.demonstration = demonstration;
        this.committee = committee;
    }

    @ModelAttribute("shell")
    Frame frame(HttpServletRequest request) {
        var actor = Optional.ofNullable(currentActor.getIfAvailable()).flatMap(CurrentActor::find);
        return new Frame(
                actor,
                actor.map(Place::of).orElse(List.of()),
                demonstration,
                committee,
                here(request),
                clock.instant());
    }

    /** Where the reader is, so that a change of language leads back; only addresses that can be fetched again. */
    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }

    /** The frame of one page. */
    record Frame(
            Optional<Actor> actor,
            List<List<Place>> places,
            boolean demonstration,
            String committee,
            String path,
            Instant now) {}
}
