/**
 * The Merkle log in the formats of C2SP: hashes as RFC 6962 has them, tiles, signed checkpoints, proofs, witnesses. It
 * knows nothing of what the entries say, and others can check it with tools that are not ours.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.quyche.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
