/** The regulation as pages and as JSON. */
@NullMarked
package vn.quyche.regulation.web;

import org.jspecify.annotations.NullMarked;
