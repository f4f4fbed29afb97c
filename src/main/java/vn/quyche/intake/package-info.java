/**
 * Reads a regulation that the product has never seen: provisions with their eIds, gaps in the numbering, quantities in their
 * places. Contract: nothing is stored, nothing is repaired; what is odd is told.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "files"})
package vn.quyche.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
