/** My day: what needs me, what is coming, what is late; search over everything. Reads the other modules, changes none. */
@NullMarked
@ApplicationModule
package vn.quyche.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
