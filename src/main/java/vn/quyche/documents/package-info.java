/**
 * Documents in the Party's official form: drafted, signed, numbered, issued, received. Wrong type, organ or signer is
 * refused with its source; a number is drawn once, in the transaction that issues.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "secrecy", "journal"})
package vn.quyche.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
