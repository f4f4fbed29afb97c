package vn.quyche.files;

import java.util.List;

/** What must not stand on the first page of a file, whatever its kind; refuses by throwing. */
@FunctionalInterface
public interface ContentRule {

    /** Looks at the name of a file and at the lines it begins with, as far as they can be read. */
    void check(String name, List<String> firstLines);
}
