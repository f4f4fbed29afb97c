/** Pages and programming interface of matters. */
@NullMarked
package vn.quyche.matters.web;

import org.jspecify.annotations.NullMarked;
