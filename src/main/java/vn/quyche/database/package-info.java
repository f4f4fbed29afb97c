/**
 * The one database: a real PostgreSQL that the application unpacks, starts and guards in its data directory, or an
 * outside server named by {@code QUYCHE_DB_URL}. Everyone else sees a {@code DataSource} and cannot tell which.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web"})
package vn.quyche.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
