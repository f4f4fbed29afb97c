/**
 * What issued documents oblige bodies to do: owner, product, due date, proof. Every task cites the document it comes
 * from; its owner reports, the Office accepts.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "regulation", "organs", "matters", "documents", "files", "secrecy"})
package vn.quyche.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
