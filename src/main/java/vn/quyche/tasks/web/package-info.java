/** The pages of tasks. */
@NullMarked
package vn.quyche.tasks.web;

import org.jspecify.annotations.NullMarked;
