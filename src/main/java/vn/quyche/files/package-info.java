/**
 * Keeps the bytes of papers and proofs. Contract: a file is either stored whole, known by what it is rather than by what
 * it is called, or not at all; whoever points at a file decides who may read it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.quyche.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
