package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * The product's own stylesheet, scripts and fonts: one stylesheet to the browser, many files to us; their common hash in
 * the address, so that they are cached for good and never stale.
 */
@Configuration
class Assets implements WebMvcConfigurer {

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(hash(), "/**"))
                .addTransformer(new OneStylesheet());
    }

    /** Makes {@code @{/assets/...}} in templates carry the hash. */
    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var all = new PathMatchingResourcePatternResolver().getResources("classpath:/assets/**/*.*");
            Arrays.sort(all, Comparator.comparing(Resource::getDescription));
            for (var resource : all) {
                digest.update(resource.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Puts the imported files in the place of the imports. */
    private static final class OneStylesheet implements ResourceTransformer {

        @Override
        public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
                throws IOException {
            var transformed = chain.transform(request, resource);
            if (!"look.css".equals(resource.getFilename())) {
                return transformed;
            }
            var text = IMPORT.matcher(transformed.getContentAsString(StandardCharsets.UTF_8))
                    .replaceAll(found -> Matcher.quoteReplacement(read(resource, found.group(1))));
            return new TransformedResource(transformed, text.getBytes(StandardCharsets.UTF_8));
        }

        private static String read(Resource beside, String path) {
            try {
                return beside.createRelative(path).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
