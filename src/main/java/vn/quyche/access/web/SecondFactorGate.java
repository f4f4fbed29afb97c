package vn.quyche.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.quyche.access.SecondFactor;
import vn.quyche.kernel.Refusal;
import vn.quyche.web.CurrentActor;
import vn.quyche.web.ForPrograms;

/** Where more than a password is demanded of somebody, a password opens nothing but the place where a passkey is made. */
@Component
class SecondFactorGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final List<String> OPEN = List.of("/me/passkeys", "/sign-in", "/language", "/error");

    private final SecondFactor demanded;
    private final ObjectProvider<CurrentActor> current;

    SecondFactorGate(SecondFactor demanded, ObjectProvider<CurrentActor> current) {
        this.demanded = demanded;
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var path = request.getRequestURI();
        if (isStrong() || isOpen(path)) {
            return true;
        }
        if (current.getObject().find().filter(demanded::isDemandedOf).isPresent()) {
            throw Refusal.forbidden(
                    ForPrograms.isAt(path) ? "second-factor.program" : "second-factor.needed", Optional.empty());
        }
        return true;
    }

    static boolean isStrong() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person != null && Shown.of(person).isStrong();
    }

    private static boolean isOpen(String path) {
        return path.equals("/me") || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }
}
