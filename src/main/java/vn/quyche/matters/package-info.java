/**
 * Matters laid before the organs: from filing to the decision and the report back. Contract: the route is computed by
 * rule, no step is skipped unless the Standing Group departs from it with a reason, only this module records a decision,
 * and each is told as {@link vn.quyche.matters.DecisionTaken}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "regulation",
            "secrecy",
            "organs",
            "competence",
            "documents",
            "files",
            "journal",
            "voting"
        })
package vn.quyche.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
