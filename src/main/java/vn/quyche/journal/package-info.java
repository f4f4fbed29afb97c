/**
 * The append-only record of facts: who did what, when, about which record, under which provision. Its entries are the
 * leaves of a Merkle log, signed with a key outside the database, so that nothing can be changed unnoticed. It hears
 * every {@link vn.quyche.kernel.Fact}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "log"})
package vn.quyche.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
