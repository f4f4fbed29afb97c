/**
 * Who may come in and as whom: accounts, passwords, sessions, and the {@link vn.quyche.kernel.Actor} each request acts
 * as. What an actor may do is the kernel's table of rights; what one may read is each record's audience.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "organs"})
package vn.quyche.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
