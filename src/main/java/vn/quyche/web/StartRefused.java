package vn.quyche.web;

import java.util.Locale;

/** Why the application will not start with these settings on these data, told at the console in both languages. */
public class StartRefused extends RuntimeException {

    private final String module;
    private final String code;
    private final transient Object[] arguments;

    /** Words come from {@code messages/MODULE}: {@code start.CODE}, and {@code start.CODE.remedy} for what to do. */
    public StartRefused(String module, String code, Object... arguments) {
        super(say(module, code, Locale.ENGLISH, arguments));
        this.module = module;
        this.code = code;
        this.arguments = arguments.clone();
    }

    String description(Locale language) {
        return say(module, code, language, arguments);
    }

    String remedy(Locale language) {
        return say(module, code + ".remedy", language, arguments);
    }

    private static String say(String module, String code, Locale language, Object... arguments) {
        return Console.say(module, "start." + code, language, arguments);
    }
}
