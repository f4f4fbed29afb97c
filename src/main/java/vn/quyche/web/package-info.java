/** The page shell and what every page shares: languages, errors, double submits, dates in words, assets. */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package vn.quyche.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
