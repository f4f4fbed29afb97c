/**
 * The delegation ledger: which powers are delegated by the regulation and by separate decisions, how each was used, and
 * whether what was decided was reported back. Keeps the decisions on delegation, which the router follows from their day.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"kernel", "web", "regulation", "organs", "competence", "matters", "documents", "journal"
        })
package vn.quyche.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
