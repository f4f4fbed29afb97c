/**
 * Opinions asked in writing: a matter that is not complex, or whose organ cannot meet, goes round its members with a due
 * time, and is decided, or laid before a conference, as they answer. Votes are counted by {@link vn.quyche.voting.Voting};
 * decisions are recorded by {@link vn.quyche.matters.Matters}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "regulation",
            "organs",
            "competence",
            "documents",
            "files",
            "voting",
            "matters",
            "meetings"
        })
package vn.quyche.circulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
