/**
 * The append-only record of facts: who did what, when, about which record, under which provision, each entry sealed by
 * the one before. It hears every {@link vn.quyche.kernel.Fact} and depends on nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.quyche.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
