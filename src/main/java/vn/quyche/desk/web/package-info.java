/** The desk's pages. */
@NullMarked
package vn.quyche.desk.web;

import org.jspecify.annotations.NullMarked;
