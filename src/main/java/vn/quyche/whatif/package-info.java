/**
 * What if a rule were another: drafts of a change, the cases they are tried on, and which routes would have been others.
 * Contract: nothing of it touches the rulebook or a matter; of the past, a person sees what that person may read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "competence", "matters", "files"})
package vn.quyche.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
