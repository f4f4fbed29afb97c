/**
 * The institution: bodies and people, who sat where and held which post, all dated, so that every count asks "as of".
 * Others ask {@link vn.quyche.organs.Organs}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation"})
package vn.quyche.organs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
