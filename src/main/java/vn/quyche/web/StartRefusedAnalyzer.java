package vn.quyche.web;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints reason and remedy instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartRefused cause) {
        return new FailureAnalysis(
                cause.description(VIETNAMESE) + "\n\n" + cause.description(Locale.ENGLISH),
                cause.remedy(VIETNAMESE) + "\n\n" + cause.remedy(Locale.ENGLISH),
                cause);
    }
}
