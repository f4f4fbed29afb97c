package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Vietnamese first, English beside it. Pages follow the reader's own choice (a cookie); the API follows
 * {@code Accept-Language}. Each module keeps its words in {@code messages/MODULE_vi.properties} and {@code _en}.
 */
@Configuration
class Languages {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final List<Locale> SPOKEN = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final String COOKIE = "lang";

    @Bean
    MessageSource messageSource() throws IOException {
        var bundles = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_vi.properties"))
                .map(Resource::getFilename)
                .map(name -> "classpath:messages/" + String.valueOf(name).replace("_vi.properties", ""))
                .distinct()
                .toArray(String[]::new);
        var source = new ReloadableResourceBundleMessageSource();
        source.setBasenames(bundles);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(VIETNAMESE);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReadersChoice();
    }

    /** Over TLS it is taken from this host alone; the demonstration on loopback has none. */
    static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    private static final class ReadersChoice implements LocaleResolver {

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (ForPrograms.isAt(request.getRequestURI())) {
                var asked = request.getHeader("Accept-Language") == null ? VIETNAMESE : request.getLocale();
                return Locale.ENGLISH.getLanguage().equals(asked.getLanguage()) ? Locale.ENGLISH : VIETNAMESE;
            }
            var cookie = WebUtils.getCookie(request, cookie(request));
            return cookie != null && "en".equals(cookie.getValue()) ? Locale.ENGLISH : VIETNAMESE;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The reader chooses at /language");
        }
    }
}
