/**
 * The demonstration: one fictional province, its people and accounts, and a history made by running the real operations
 * at past moments. Nobody uses this module; with {@code quyche.demo=false} it only refuses to mix with real data.
 */
@NullMarked
@ApplicationModule
package vn.quyche.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
