/**
 * The gap register: matters that no rule covers, on which two rules differ, or whose route the Standing Group departed
 * from; how each was settled, and what amendment is proposed from it. Contract: entries open and close by hearing the
 * facts of {@code matters}; who may not read a matter does not learn of its entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "competence", "matters"})
package vn.quyche.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
