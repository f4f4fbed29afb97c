/** Pages and calls of opinions in writing. */
@NullMarked
package vn.quyche.circulation.web;

import org.jspecify.annotations.NullMarked;
