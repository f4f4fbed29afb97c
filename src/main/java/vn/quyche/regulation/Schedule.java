package vn.quyche.regulation;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.quyche.kernel.OrganId;

/**
 * What a rule obliges somebody to do once in each period of the calendar. Bodies are named by their codes or by their
 * kinds; a kind stands for each body of it.
 *
 * @param code its stable name, such as {@code weekly-report}
 * @param title what is owed, in a few Vietnamese words
 * @param english the same in English
 * @param owners who owes it, each for itself
 * @param counterparts with whom; where some are named it is owed once for each of them
 * @param to who receives what is owed
 * @param deputies who may do it in the owner's place
 * @param cycles the periods, each of which asks for it anew
 * @param grace how long after the end of a period it is still in time; absent where it is owed within the period
 */
public record Schedule(
        String code,
        String title,
        String english,
        List<OrganId> owners,
        List<OrganId> counterparts,
        List<OrganId> to,
        List<OrganId> deputies,
        List<Cycle> cycles,
        Optional<Period> grace) {

    public String title(Locale language) {
        return "en".equals(language.getLanguage()) ? english : title;
    }
}
