/** Who decides what: an exact answer from the rules in force on a day, a subject and its facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs"})
package vn.quyche.competence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
