/** Trying changes, as pages and as JSON. */
@NullMarked
package vn.quyche.whatif.web;

import org.jspecify.annotations.NullMarked;
