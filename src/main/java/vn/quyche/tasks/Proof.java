package vn.quyche.tasks;

import java.io.InputStream;

/** A file that shows that a task was done, as it arrives. */
public record Proof(String name, InputStream content) {}
