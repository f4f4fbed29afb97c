package vn.quyche.web;

import jakarta.servlet.http.HttpServletRequest;

/** A part of a page that is fetched to stand in it; who opens its address by itself gets the whole page. */
public final class Part {

    private Part() {}

    /** Whether a page asks for the part, rather than a person for the address. */
    public static boolean isAsked(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
    }
}
