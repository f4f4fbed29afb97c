/** Pages and calls of counting boards. */
@NullMarked
package vn.quyche.boards.web;

import org.jspecify.annotations.NullMarked;
