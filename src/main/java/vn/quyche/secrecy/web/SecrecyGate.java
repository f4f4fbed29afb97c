package vn.quyche.secrecy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyche.secrecy.SecrecyMarks;

/** Every text that is sent, by a form or by a program, passes here: what bears the mark of a secret comes no further. */
@ControllerAdvice
class SecrecyGate extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> ONLY_ASK = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SecrecyMarks marks;
    private final JsonMapper json;

    SecrecyGate(SecrecyMarks marks, JsonMapper json) {
        this.marks = marks;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!ONLY_ASK.contains(request.getMethod())) {
            request.getParameterMap().forEach((field, values) -> {
                for (var value : values) {
                    check(field, value);
                }
            });
        }
        return true;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var said = message.getHeaders().getContentType();
        if (said == null || !said.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return message;
        }
        var body = message.getBody().readAllBytes();
        try {
            check("", json.readTree(body));
        } catch (JacksonException notReadable) {
            return new Read(message.getHeaders(), body); // its reader says what is wrong
        }
        return new Read(message.getHeaders(), body);
    }

    private void check(String field, JsonNode node) {
        if (node.isString()) {
            check(field, node.stringValue());
        } else if (node.isObject()) {
            node.properties().forEach(each -> check(each.getKey(), each.getValue()));
        } else {
            node.forEach(each -> check(field, each));
        }
    }

    private void check(String field, String text) {
        if (!field.toLowerCase(Locale.ROOT).contains("password")) {
            marks.check(field, text);
        }
    }

    /** A message whose body was read, to be read again. */
    private static final class Read implements HttpInputMessage {

        private final HttpHeaders headers;
        private final byte[] body;

        Read(HttpHeaders headers, byte[] body) {
            this.headers = headers;
            this.body = body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }
    }
}
