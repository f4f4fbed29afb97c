package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's choice of language. */
@Controller
class LanguageController {

    /** A path of ours as addresses are written: no host, no control character, no brace that would be filled in. */
    private static final Pattern A_PLACE_HERE = Pattern.compile("/([!-~&&[^/\\\\{}]][!-~&&[^{}]]*)?");

    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var spoken = "en".equals(language) ? "en" : "vi";
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Languages.cookie(request), spoken)
                        .path("/")
                        .maxAge(KEPT)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
        return "redirect:" + (A_PLACE_HERE.matcher(back).matches() ? back : "/");
    }
}
