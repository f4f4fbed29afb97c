package vn.quyche.compliance.web;

import org.springframework.stereotype.Component;
import vn.quyche.compliance.Line;
import vn.quyche.compliance.Saying;
import vn.quyche.organs.Organs;
import vn.quyche.web.Words;

/** A line of the report in words; templates call it {@code @reportWords}. */
@Component("reportWords")
class ReportWords {

    private final Words words;
    private final Organs organs;

    ReportWords(Words words, Organs organs) {
        this.words = words;
        this.organs = organs;
    }

    public String what(Line line) {
        return what(words, organs, line);
    }

    public String say(Saying saying) {
        return say(words, saying);
    }

    /** What is counted and whose it is: "Hội nghị thường lệ: Ban Thường vụ". */
    static String what(Words words, Organs organs, Line line) {
        return words.say("measure." + line.measure()) + ": " + organs.name(line.organ());
    }

    static String say(Words words, Saying saying) {
        return words.say(saying.key(), saying.arguments().toArray());
    }
}
