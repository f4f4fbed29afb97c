package vn.quyche.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;

/** Reads the days and organs among the parameters of a request; a field left empty is none. */
@Component
class Conversions implements WebMvcConfigurer {

    /** An empty field is no organ, which Spring's converters may answer though their type does not say so. */
    @Override
    @SuppressWarnings("NullAway")
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedDay.Field());
        registry.addConverter(String.class, OrganId.class, Conversions::organ);
    }

    private static @Nullable OrganId organ(String code) {
        try {
            return code.isBlank() ? null : OrganId.of(code);
        } catch (IllegalArgumentException notACode) {
            throw Refusal.invalid("organ", "field.not-an-organ", code);
        }
    }
}
