package vn.quyche.access.web;

import java.util.List;

/** Names a browser from what it says of itself: only so far that its owner recognises it. */
final class Browser {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS", "Linux");

    private Browser() {}

    static String of(String agent) {
        var browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
        var system = first(SYSTEMS, agent).replace("Mac OS", "macOS");
        if (browser.isEmpty() || system.isEmpty()) {
            return browser + system;
        }
        return browser + ", " + system;
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("");
    }
}
