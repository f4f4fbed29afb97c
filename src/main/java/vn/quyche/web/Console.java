package vn.quyche.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What commands say at the console: each thing in both languages, as whoever sits there has not chosen one. */
public final class Console {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private Console() {}

    /** The words of {@code messages/MODULE} with the arguments put in, a line a language. */
    public static void tell(String module, String key, Object... arguments) {
        LANGUAGES.forEach(language -> System.out.println(say(module, key, language, arguments)));
    }

    static String say(String module, String key, Locale language, Object... arguments) {
        var words = ResourceBundle.getBundle("messages." + module, language).getString(key);
        return new MessageFormat(words, language).format(arguments);
    }
}
