package vn.quyche.circulation;

import java.io.InputStream;

/** A page as it arrives: a photograph or a scan. */
public record Scan(String name, InputStream content) {}
