/** Regulations as text and rules side by side: versions, provisions, and the dated values every other module counts by. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.quyche.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
