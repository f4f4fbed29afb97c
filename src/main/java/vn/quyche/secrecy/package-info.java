/**
 * How far a record is open, and who looked at what is not. Contract: what the levels, marks and their legal basis are is
 * data; a level is set by a recorded act with its reason, and holds for all that comes out of the record; whoever opens
 * what is confidential is written down; what carries the mark of a state secret is not taken in.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "organs", "files"})
package vn.quyche.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
