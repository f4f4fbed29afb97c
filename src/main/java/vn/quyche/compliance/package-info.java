/** How the regulation is carried out: the report that is computed from records. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "journal", "obligations"})
package vn.quyche.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
