/**
 * Takes a whole installation into one file and makes an installation of such a file. Contract: a backup is one moment of
 * everything, running or not; it is checked before it bears its name; nothing is ever overwritten.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "database", "files", "journal"})
package vn.quyche.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
