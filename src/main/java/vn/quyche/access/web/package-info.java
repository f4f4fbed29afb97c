/** The door: sign-in, the security of every answer, accounts and sessions as pages. */
@NullMarked
package vn.quyche.access.web;

import org.jspecify.annotations.NullMarked;
