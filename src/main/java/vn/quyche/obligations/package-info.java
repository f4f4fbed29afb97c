/**
 * Who owes what to whom by when, since which provision: expanded from the rules in force, satisfied or excused by facts
 * alone, and kept nowhere but as those facts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "journal"})
package vn.quyche.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
