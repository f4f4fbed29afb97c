/** Pages of levels and looks, and what every page of a confidential record says. */
@NullMarked
package vn.quyche.secrecy.web;

import org.jspecify.annotations.NullMarked;
