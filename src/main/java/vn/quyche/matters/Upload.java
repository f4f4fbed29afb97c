package vn.quyche.matters;

import java.io.InputStream;

/**
 * A paper as it arrives.
 *
 * @param name the file's name
 * @param title what the paper is; where empty, the name says it
 * @param content its bytes, read once
 */
public record Upload(String name, String title, InputStream content) {}
