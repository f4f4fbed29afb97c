/** Pages and programming interface of the gap register. */
@NullMarked
package vn.quyche.gaps.web;

import org.jspecify.annotations.NullMarked;
