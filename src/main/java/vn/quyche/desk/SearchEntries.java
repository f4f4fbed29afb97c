package vn.quyche.desk;

import java.util.Set;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Fact;

/** The lines that search finds. */
interface SearchEntries {

    /** Makes or renews the line of the record that the fact is about. */
    void remember(Fact fact);

    /** The records whose words begin with the words asked for, newest first, open to the given circles. */
    Found find(SearchQuestion question, Set<Circle> circles);
}
