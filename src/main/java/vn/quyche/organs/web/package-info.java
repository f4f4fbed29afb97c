/** The institution as pages: the tree of bodies, a body, a person. */
@NullMarked
package vn.quyche.organs.web;

import org.jspecify.annotations.NullMarked;
