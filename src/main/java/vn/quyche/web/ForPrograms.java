package vn.quyche.web;

import java.util.List;

/** Which addresses programs call: they answer in problem details, without pages, sessions and forms. */
public final class ForPrograms {

    private static final List<String> ROOTS = List.of("/api/", "/log/", "/witness/");

    private ForPrograms() {}

    public static boolean isAt(String path) {
        return ROOTS.stream().anyMatch(path::startsWith);
    }

    /** As patterns of paths. */
    public static List<String> patterns() {
        return ROOTS.stream().map(root -> root + "**").toList();
    }
}
