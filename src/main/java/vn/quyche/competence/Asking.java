package vn.quyche.competence;

import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/** What may be asked on one day, for many questions of that day: its rules and decisions on delegation are looked up once. */
public final class Asking {

    private final Router router;

    Asking(Router router) {
        this.router = router;
    }

    /** Makes facts of what was typed; what was left empty stays unknown. */
    public Map<String, Object> readFacts(String subject, Map<String, String> typed) {
        return TypedFacts.read(router.subject(subject).subject(), typed);
    }

    /** Refuses what cannot be asked: an unknown subject, fact or value by its name, and facts that cannot all be true. */
    public void check(String subject, Map<String, Object> facts) {
        router.facts(subject, facts, LocaleContextHolder.getLocale());
    }
}
