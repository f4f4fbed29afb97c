package vn.quyche.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Tells of an outage that strikes before any page is reached, as who is asking is looked up in the database first. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final Refusals refusals;
    private final JsonMapper json;

    OutageFilter(Refusals refusals, JsonMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException problem) {
            var outage = Outage.of(problem);
            if (outage.isEmpty() || response.isCommitted()) {
                throw problem;
            }
            LOG.error(
                    "{} at {} {}: {}", outage.get(), request.getMethod(), request.getRequestURI(), problem.toString());
            answer(outage.get().said(refusals, request.getLocale()), request, response);
        }
    }

    private void answer(Refusals.Said said, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!ForPrograms.isAt(request.getRequestURI())) {
            response.sendError(said.status().value());
            return;
        }
        response.reset();
        response.setStatus(said.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var problem = Map.of(
                "title", said.status().getReasonPhrase(),
                "status", said.status().value(),
                "detail",
                        said.remedy()
                                .map(remedy -> said.reason() + " " + remedy)
                                .orElse(said.reason()),
                "instance", request.getRequestURI(),
                "code", said.code());
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
